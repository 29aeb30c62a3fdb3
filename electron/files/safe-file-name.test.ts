import { expect, it } from 'vitest'
import { safeFileName } from './safe-file-name.ts'

it.each([
  ['Rain in the north', 'Rain in the north.pdf'],
  ['العثور على سفينة', 'العثور على سفينة.pdf'],
  ['a/b\\c: "d"?', 'a b c d.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['', 'Muqabil.pdf'],
  ['...', 'Muqabil.pdf'],
  ['CON', 'Muqabil CON.pdf'],
  ['a\u202etxt\0', 'a txt.pdf'],
  ['x'.repeat(300), `${'x'.repeat(80)}.pdf`],
  ['Ends with dots...', 'Ends with dots.pdf'],
])('%j is saved as %j', (title, name) => {
  expect(safeFileName(title, 'pdf')).toBe(name)
})
