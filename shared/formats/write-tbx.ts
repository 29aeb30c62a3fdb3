import type { Language } from '../model/text.ts'
import { xmlAttributes, xmlContent } from './escape-xml.ts'
import { writtenTag } from './language-tags.ts'
import { TbxIds } from './tbx-ids.ts'
import type { Term, TermUse, TermWord } from './term.ts'

/** The dialects of TBX-Basic: that of 2008 (`martif`), which every tool reads, and that of 2019. */
export type TbxDialect = '2008' | '2019'

type Names = { readonly entry: string; readonly language: string; readonly word: string }

const NAMES: Readonly<Record<TbxDialect, Names>> = {
  '2008': { entry: 'termEntry', language: 'langSet', word: 'tig' },
  '2019': { entry: 'conceptEntry', language: 'langSec', word: 'termSec' },
}

const STATUS: Readonly<Record<TermUse, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
}

/**
 * Terms as a TBX-Basic file in pieces (data categories as attributes); `termLossesOf('tbx', …)` says what it cannot
 * hold. The forms of a word follow it as variants.
 */
export function* writeTbx(terms: Iterable<Term>, dialect: TbxDialect): Generator<string> {
  const names = NAMES[dialect]
  yield dialect === '2008'
    ? `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
  <martifHeader>
    <fileDesc><sourceDesc><p>Muqabil</p></sourceDesc></fileDesc>
    <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
  </martifHeader>
  <text><body>
`
    : `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><sourceDesc><p>Muqabil</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
`
  const ids = new TbxIds()
  for (const term of terms) yield entryOf(term, names, ids)
  yield dialect === '2008' ? '  </body></text>\n</martif>\n' : '  </body></text>\n</tbx>\n'
}

function entryOf(term: Term, names: Names, ids: TbxIds): string {
  const described = (type: string, text: string): string =>
    text === '' ? '' : `      <descrip${xmlAttributes({ type })}>${xmlContent(text)}</descrip>\n`
  const note = term.note === '' ? '' : `      <note>${xmlContent(term.note)}</note>\n`
  return `    <${names.entry}${xmlAttributes({ id: ids.give(term.id) })}>
${described('subjectField', term.domain)}${described('definition', term.definition)}${note}${languages(term, names)}    </${names.entry}>
`
}

const languages = (term: Term, names: Names): string =>
  (['arabic', 'english'] as const).flatMap(side => byTag(term[side], side, names)).join('')

/** The words of a language in their order, those that follow each other under one tag together. */
function byTag(words: readonly TermWord[], side: Language, names: Names): string[] {
  const runs: { readonly tag: string; readonly words: TermWord[] }[] = []
  for (const word of words) {
    const tag = writtenTag(word.tag, side)
    const last = runs.at(-1)
    if (last?.tag === tag) last.words.push(word)
    else runs.push({ tag, words: [word] })
  }
  return runs.map(
    run => `      <${names.language}${xmlAttributes({ 'xml:lang': run.tag })}>
${run.words.map(word => wordOf(word, names)).join('')}      </${names.language}>
`,
  )
}

function wordOf({ text, use, partOfSpeech, forms }: TermWord, names: Names): string {
  const section = (content: string): string => `        <${names.word}>${content}</${names.word}>\n`
  const term = (words: string): string => `<term>${xmlContent(words)}</term>`
  const noted = (type: string, value: string | null): string =>
    value === null || value === ''
      ? ''
      : `<termNote${xmlAttributes({ type })}>${xmlContent(value)}</termNote>`
  return [
    section(
      term(text) +
        noted('partOfSpeech', partOfSpeech) +
        noted('administrativeStatus', use === null ? null : STATUS[use]),
    ),
    ...forms.map(form => section(term(form) + noted('termType', 'variant'))),
  ].join('')
}
