import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SUFFIXES } from './affixes.ts'
import { analyseWord } from './analyse-word.ts'
import { parseLexicon } from './lexicon.ts'
import { nounStems } from './noun-stems.ts'
import type { Lexeme } from './parse-lexicon.ts'
import { stripDiacritics } from './strip-diacritics.ts'

const noun = (lemma: string, forms: string, part: 'noun' | 'adj' = 'noun'): Lexeme => ({
  lemma,
  root: '',
  part,
  forms,
  band: 1,
  domain: '-',
  senses: 'thing',
})

/** The letters of every form of a word that its stems and the endings give, without pronouns. */
function formsOf(lexeme: Lexeme): string[] {
  const forms = new Set<string>()
  for (const stem of nounStems(lexeme))
    for (const suffixes of SUFFIXES.values())
      for (const suffix of suffixes)
        if (!suffix.verbal && suffix.clitics.length === 0 && suffix.slots & stem.slots)
          forms.add(stripDiacritics(stem.vowelled) + suffix.text)
  return [...forms]
}

describe('the forms of a word', () => {
  test.each([
    ['كِتَاب', 'pl=كُتُب', 'noun', 'كتاب كتابا كتابان كتابين كتب كتبا'],
    ['مُهَنْدِس', 'pl=ون;f=ة', 'noun', 'مهندس مهندسا مهندسون مهندسين مهندسة مهندستان مهندسات'],
    ['مَدْرَسَة', 'pl=مَدَارِس', 'noun', 'مدرسة مدرستان مدرستين مدارس'],
    ['قَاضٍ', 'pl=قُضَاة', 'noun', 'قاض قاضي قاضيا قاضيان قضاة'],
    ['مُسْتَشْفَى', 'pl=ات', 'noun', 'مستشفى مستشفيات مستشفيان'],
    ['صَدِيق', 'pl=أَصْدِقَاء;f=ة', 'noun', 'صديق أصدقاء صديقة صديقات'],
    ['مَبْدَأ', 'pl=مَبَادِئ', 'noun', 'مبدأ مبادئ'],
    ['كَبِير', 'pl=كِبَار;cmp=أَكْبَر', 'adj', 'كبير كبيرة كبار أكبر كبيران'],
    ['اِقْتِصَادِيّ', '-', 'adj', 'اقتصادي اقتصادية اقتصاديون اقتصاديين اقتصاديات'],
    ['صَحْرَاء', 'pl=صَحَارَى;g=f', 'noun', 'صحراء صحراوان صحارى'],
  ] as const)('%s has %s', (lemma, forms, part, wanted) => {
    const given = formsOf(noun(lemma, forms, part))
    for (const form of wanted.split(' ')) expect(given).toContain(form)
  })
  test.each([
    ['كِتَاب', 'pl=كُتُب', 'noun', 'كتابة كتابون كتابات'],
    ['مَدْرَسَة', 'pl=مَدَارِس', 'noun', 'مدرس مدرسا مدرسون مدرسات'],
    ['صَحْرَاء', 'pl=صَحَارَى;g=f', 'noun', 'صحراءة صحراءون'],
  ] as const)('%s %s must not have the forms of others', (lemma, forms, part, wrong) => {
    const given = formsOf(noun(lemma, forms, part))
    for (const form of wrong.split(' ')) expect(given).not.toContain(form)
  })
})

test('every form of every noun and adjective of the lexicon is analysed back to it', () => {
  const folder = new URL('../../assets/lexicon/', import.meta.url)
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  const lexicon = parseLexicon(files)
  const lost: string[] = []
  for (const lexeme of lexicon.lexemes) {
    if ((lexeme.part !== 'noun' && lexeme.part !== 'adj') || lexeme.lemma.includes(' ')) continue
    for (const form of formsOf(lexeme))
      if (!analyseWord(form, lexicon).some(a => a.lemma === lexeme.lemma && a.pos === lexeme.part))
        lost.push(`${lexeme.lemma} ${form}`)
  }
  expect(lost).toEqual([])
}, 60_000)
