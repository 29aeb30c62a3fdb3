import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { shellArabic } from '../../shared/i18n/shell-ar.ts'
import { shellEnglish } from '../../shared/i18n/shell-en.ts'
import { arabic } from './ar.ts'
import { english } from './en.ts'
import { bareWords } from './testing/bare-words.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The program's own sources, by path; neither tests nor the catalogues themselves. */
const sources = new Map(
  ['renderer', 'electron', 'shared'].flatMap(folder =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name) && !/\.test\.|testing\/|i18n\/(?:en|ar|shell-\w+)\.ts$/.test(name))
      .map(name => [`${folder}/${name}`, readFileSync(`${ROOT}${folder}/${name}`, 'utf8')] as const),
  ),
)
const all = [...sources.values()].join('\n')

/** A key without the ending of its plural form. */
const base = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '')

/** Every key that a source writes out, and the patterns of those that it puts together. */
const written = new Set([...all.matchAll(/(['"`])([\w-]+\.[\w.-]+)\1/g)].map(match => match[2]!))
const patterns = [...all.matchAll(/`([\w-]+\.[^`\n]*\$\{[^`\n]*)`/g)].map(match => {
  const parts = match[1]!.split(/\$\{[^}]*\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\w-]+')}$`)
})
const isUsed = (key: string) => written.has(key) || patterns.some(pattern => pattern.test(key))

test.each([
  ['window', english],
  ['shell', shellEnglish],
])('every message of the %s is said somewhere', (_, catalogue) => {
  expect(Object.keys(catalogue).filter(key => !isUsed(base(key)))).toEqual([])
})

test.each([
  ['window', english, arabic],
  ['shell', shellEnglish, shellArabic],
])('both languages of the %s have the same messages', (_, one, other) => {
  const keys = (catalogue: object) => [...new Set(Object.keys(catalogue).map(base))].sort()
  expect(keys(other)).toEqual(keys(one))
})

test('no message is empty', () => {
  const empty = [english, arabic, shellEnglish, shellArabic].flatMap(catalogue =>
    Object.entries(catalogue).filter(([, message]) => message.trim() === ''),
  )
  expect(empty).toEqual([])
})

test('the window says nothing that is not in the catalogues', () => {
  const said = [...sources]
    .filter(([path]) => path.startsWith('renderer/') && path.endsWith('.tsx'))
    .flatMap(([path, source]) =>
      bareWords(path, source)
        // Some parts are handed the key of what they are to say.
        .filter(words => !(words in english))
        .map(words => `${path}: ${words}`),
    )
  expect(said).toEqual([])
})

test.each([
  ['<p>Words</p>', ['Words']],
  ['<p>{speak("a.b")} · {n}</p>', []],
  ['<p lang="en">Aa</p>', []],
  ['<b title="Close">×</b>', ['Close']],
  ['<b aria-label={"Close"} />', ['Close']],
  ['<b aria-label={`Close $' + '{n}`} />', ['Close …']],
  ['<b aria-label={speak("a.b")} className="close" />', []],
  ['<p>{isOpen ? "open" : speak("a.b")}</p>', ['open']],
  ['<p>{isOpen && "open"}</p>', ['open']],
  ['<p className={isOpen ? "open" : ""}>12 → 3</p>', []],
])('of %s the words beside the catalogues are %j', (source, words) => {
  expect(bareWords('a.tsx', `const a = ${source}`)).toEqual(words)
})
