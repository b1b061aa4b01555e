/** What the files of each format are made of. */
export const signsOf: Readonly<Record<string, readonly string[]>> = {
  srt: ['1\n', '00:00:01,000 --> 00:00:02,000\n', '00:03 --> 00:04', '<i>', '</i>', '{\\an8}', '- ', 'ANN: '],
  vtt: ['WEBVTT\n', 'NOTE ', 'STYLE\n', '00:01.000 --> 00:02.000 line:0\n', '<v Ann>', '</v>', '<c.x>', '<00:01.5>', '&lt;', '-->'],
  sbv: ['0:00:01.000,0:00:02.000\n', '[br]', '>> '],
  csv: ['a,b\n', '"', '""', ',', ';', '|', '# memolint disable'],
  tsv: ['a\tb\n', '"', '""', '\t'],
  eml: [
    'Subject: ', '=?utf-8?Q?a=20b?=', '=?utf-8?B?YWI=?=', '=?', 'Content-Type: multipart/mixed; boundary=b\n', '--b\n', '--b--', '\n\n', '> ', '-- \n',
    'Content-Type: text/plain; format=flowed\n', 'Content-Type: text/html\n', 'Content-Transfer-Encoding: base64\n', 'YWJj', '=', '=C3=A9', '=\n',
    'Content-Transfer-Encoding: quoted-printable\n', '; charset=iso-8859-1', '=E2', '/w==',
  ],
  ics: ['BEGIN:VEVENT\n', 'END:VEVENT\n', 'SUMMARY:', 'DESCRIPTION;LANGUAGE=de:', '\n ', '\\n', '\\', '\\,', 'X-ALT-DESC;FMTTYPE=text/html:'],
  ipynb: ['{"cells":[', '{"cell_type":"markdown",', '"source":[', '"a\\n",', '"\\u0041\\ud800"', ']', '}', '"', '\\', '**'],
  rst: ['.. ', 'note::', '::', '``', '`', ':ref:`', '`_', '|a|', '+---+\n', '| a |\n', '=== ===\n', '====\n', '>>> ', '    ', '\t', ':a: ', '- ', '1. ', '[1]_', '\\ '],
  adoc: ['= ', '== ', '----\n', '====\n', '|===\n', '|', '[source]\n', 'image::a[', 'https://a.b[', 'footnote:[', ']', '<<a,', '>>', '{a}', ':a: b\n', '//', '+', '::', '* '],
  tex: [
    '\\', '{', '}', '$', '$$', '%', '\\begin{', '\\end{', 'document}', 'itemize}', 'tabular}{ll}', 'verbatim}', '\\item', '[', ']', '\\section{', '\\footnote{',
    '\\textbf{', '\\href{', '\\verb|', '&', '\\\\', '\\(', '\\)', "\\'e", '\\newcommand{\\x}{y}', '\\x', '~', '--',
  ],
}

/** What stands in files of all formats. */
export const commonSigns = ['a', 'B c', ' ', '\n', '\n', '\r\n', '\r', '\t', '*', '_', '<', '>', '"', '\'', ':', '&', ';', '\0', '𝒳', '\uFEFF', '\uD800', '# memolint ignore']
