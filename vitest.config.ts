import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/fixtures/**'],
    // What tests write is run as users' files are, by Node, wherever the project stands.
    server: {deps: {external: [/\/memolint-[\w-]+\/(?!node_modules)/]}},
    // Machines that test have two cores, and threads share what they import with fewer copies than processes.
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000
  }
})
