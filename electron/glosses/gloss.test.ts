import { beforeAll, describe, expect, it } from 'vitest'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import type { GlossKey } from '../../shared/model/gloss.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { glossOneWord } from './gloss-one-word.ts'
import { glossSeveralWords } from './gloss-several-words.ts'

let lexicon: Lexicon
beforeAll(() => {
  lexicon = loadKnowledge().lexicon
})

/** A source whose person keeps these glosses. */
const source = (kept: Record<string, string> = {}) => ({
  lexicon,
  own: ({ lemma }: GlossKey) => kept[lemma] ?? null,
  others: () => [],
})
const SENTENCE = 'ناقش مجلس الأمن وقف إطلاق النار في المدينة.'
/** The words of the sentence from the first to the last of these letters. */
const spanOf = (words: string, sentence = SENTENCE) => {
  const from = sentence.indexOf(words)
  return { from, to: from + words.length }
}

describe('a word', () => {
  it('has what the added dictionaries say behind the lexicon, and nothing said twice', () => {
    const asked: string[] = []
    const gloss = glossOneWord(SENTENCE, spanOf('المدينة'), {
      ...source(),
      others: words => {
        asked.push(...words)
        return [
          { dictionary: 1, name: 'Harbour', entries: [{ headword: 'مدينة', glosses: ['city', 'burgh'] }] },
          { dictionary: 2, name: 'Echo', entries: [{ headword: 'مدينة', glosses: ['city'] }] },
        ]
      },
    })
    expect(asked).toEqual(['مدينة', 'المدينة', 'المدينة'])
    expect(gloss.glosses).toContain('city')
    expect(gloss.others).toEqual([{ dictionary: 'Harbour', glosses: ['burgh'] }])
  })
  it('has the gloss that the person keeps before those of the lexicon', () => {
    const before = glossOneWord(SENTENCE, spanOf('المدينة'), source())
    const after = glossOneWord(SENTENCE, spanOf('المدينة'), source({ مدينة: 'the old town' }))
    expect(before.origin).toBe('lexicon')
    expect(after).toEqual({ ...before, glosses: ['the old town', ...before.glosses], origin: 'glossary' })
  })

  it('has a sense that the person chose in the first place, once', () => {
    const before = glossOneWord(SENTENCE, spanOf('ناقش'), source())
    const chosen = before.glosses.at(-1)!
    const after = glossOneWord(SENTENCE, spanOf('ناقش'), source({ [before.lemma]: chosen }))
    expect(after.glosses).toEqual([chosen, ...before.glosses.slice(0, -1)])
  })

  it('tells the phrase that it stands in, the gloss kept for it first', () => {
    const { phrase } = glossOneWord(SENTENCE, spanOf('إطلاق'), source())
    expect(phrase?.text).toBe('وقف إطلاق النار')
    expect(phrase?.glosses[0]).toMatch(/cease-?fire/)
    const kept = glossOneWord(SENTENCE, spanOf('إطلاق'), source({ 'وقف إطلاق النار': 'truce' })).phrase
    expect(kept?.glosses).toEqual(['truce', ...phrase!.glosses])
    expect(glossOneWord(SENTENCE, spanOf('المدينة'), source())).not.toHaveProperty('phrase')
  })
})

describe('several words', () => {
  const parts = (words: string, kept?: Record<string, string>) =>
    glossSeveralWords(SENTENCE, spanOf(words), source(kept)).parts.map(({ text, origin }) => [text, origin])

  it('are one where the lexicon has them as a phrase', () => {
    const gloss = glossSeveralWords(SENTENCE, spanOf('وقف إطلاق النار'), source())
    expect(gloss).toMatchObject({ lemma: 'وقف إطلاق النار', root: '', origin: 'lexicon' })
    expect(gloss.glosses[0]).toMatch(/cease-?fire/)
  })

  it('are read phrase by phrase and word by word, none left out', () => {
    expect(parts('مجلس الأمن وقف إطلاق النار في المدينة')).toEqual([
      ['مجلس الأمن', 'lexicon'],
      ['وقف إطلاق النار', 'lexicon'],
      ['في', 'lexicon'],
      ['المدينة', 'lexicon'],
    ])
    expect(
      parts('إطلاق النار في')
        .map(([text]) => text)
        .join(' '),
    ).toBe('إطلاق النار في')
  })

  it('have the gloss that the person keeps for them, also with letters joined to the first', () => {
    const kept = { 'مجلس الأمن وقف': 'three words' }
    for (const joined of ['', 'و', 'ل', 'ول']) {
      const sentence = `ناقش ${joined}مجلس الأمن وقف القتال`
      const span = spanOf(`${joined}مجلس الأمن وقف`, sentence)
      expect(glossSeveralWords(sentence, span, source(kept))).toMatchObject({
        lemma: 'مجلس الأمن وقف',
        glosses: ['three words'],
        origin: 'glossary',
      })
    }
    expect(glossSeveralWords(SENTENCE, spanOf('مجلس الأمن'), source(kept)).glosses).not.toContain(
      'three words',
    )
  })

  it('of which nothing is known together have a key to keep a gloss under', () => {
    const gloss = glossSeveralWords(SENTENCE, spanOf('النار في المدينة'), source())
    expect(gloss).toMatchObject({ lemma: 'النار في المدينة', root: '', glosses: [], origin: 'none' })
  })

  it('that are one word have its own key', () => {
    const { lemma, root, glosses } = glossOneWord(SENTENCE, spanOf('المدينة'), source())
    expect(glossSeveralWords(SENTENCE, spanOf('المدينة'), source())).toMatchObject({ lemma, root, glosses })
  })

  it('that are no words are nothing', () => {
    expect(glossSeveralWords(SENTENCE, spanOf('.'), source())).toMatchObject({ origin: 'none', parts: [] })
  })
})
