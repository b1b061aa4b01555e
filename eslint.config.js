import tseslint from 'typescript-eslint'

export default tseslint.config(
  {ignores: ['dist*/', 'coverage/', '**/*.local.ts', 'bench/node_modules/', 'bench/texts/', 'test/**/fixtures/', 'examples/']},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'separate-type-imports'}],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // An index that was just checked, or that a loop counts, is there: `!` says so, and `noUncheckedIndexedAccess` makes one say it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Unused parts of a destructuring take something out of an object.
      '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_'}],
      '@typescript-eslint/no-confusing-void-expression': 'off'
    }
  },
  {
    // The parts that every surface shares run anywhere: no Node, no DOM.
    files: ['src/finding.ts', 'src/language/**', 'src/engine/**', 'src/formats/**', 'src/retext.ts'],
    rules: {
      'no-restricted-imports': ['error', {patterns: [{group: ['node:*', 'fs', 'path', 'os', 'process'], message: 'This code runs in browsers and editors too: take what you need as a parameter.'}]}],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'window', 'document', 'navigator', 'fetch', 'setTimeout', 'setImmediate', 'performance']
    }
  },
  {
    files: ['test/**', 'scripts/**', '*.config.ts'],
    rules: {'no-console': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off'}
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {eqeqeq: 'error', 'prefer-const': 'error', 'object-shorthand': 'error'}
  }
)
