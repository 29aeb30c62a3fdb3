import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Span } from '../model/span.ts'
import type { Text } from '../model/text.ts'
import { changeLetters, joinParagraphs, joinSentences, setKind, splitSentence } from './apply-edit.ts'
import { findChanges } from './map-offsets.ts'
import { segmentText } from './segment-text.ts'

/**
 * A text as a picture: paragraphs between bars, sentences between `·`, `#` before a heading and `>` before an aside.
 */
function picture({ original, blocks, sentences }: Text): string {
  return blocks
    .map(({ kind }, at) => {
      const own = sentences.filter(sentence => sentence.block === at)
      const mark = { paragraph: '', heading: '# ', aside: '> ' }[kind]
      return mark + own.map(({ from, to }) => original.slice(from, to).replace(/\s+/g, ' ')).join(' · ')
    })
    .join(' | ')
}

const english = (original: string): Text => segmentText(original, 'english', [])
const edit = (text: Text, after: string): Text => changeLetters(text, findChanges(text.original, after))
const spanOf = (text: Text, words: string): Span => {
  const from = text.original.indexOf(words)
  return { from, to: from + words.length }
}

const STORY = 'A heading\n\nOne man sat. Two men stood.\n\nThree men ran. Four men swam.'

describe('letters that are changed', () => {
  test.each([
    [
      'a word',
      'Two men stood',
      'Two men slept',
      '# A heading | One man sat. · Two men slept. | Three men ran. · Four men swam.',
    ],
    [
      'a stop put in',
      'One man sat',
      'One man. He sat',
      '# A heading | One man. · He sat. · Two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'a stop taken out',
      'sat. Two',
      'sat, two',
      '# A heading | One man sat, two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'a line end put in',
      'sat. Two',
      'sat.\nTwo',
      '# A heading | One man sat. | Two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'two line ends put in',
      'sat. Two',
      'sat.\n\nTwo',
      '# A heading | One man sat. | Two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'a line end in a heading',
      'A heading',
      'A heading\nThe text.',
      '# A heading | The text. | One man sat. · Two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'line ends taken out',
      'stood.\n\nThree',
      'stood. Three',
      '# A heading | One man sat. · Two men stood. · Three men ran. · Four men swam.',
    ],
    [
      'a line end for two',
      'stood.\n\nThree',
      'stood.\nThree',
      '# A heading | One man sat. · Two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'a paragraph taken out',
      'One man sat. Two men stood.',
      '',
      '# A heading | Three men ran. · Four men swam.',
    ],
    [
      'words over two paragraphs',
      'stood.\n\nThree men',
      'slept.\n\nThirty men',
      '# A heading | One man sat. · Two men slept. | Thirty men ran. · Four men swam.',
    ],
    [
      'the first word',
      'A heading',
      'The heading',
      '# The heading | One man sat. · Two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'words at the end',
      'swam.',
      'swam. Five men flew.',
      '# A heading | One man sat. · Two men stood. | Three men ran. · Four men swam. · Five men flew.',
    ],
  ])('%s', (_title, before, after, expected) => {
    const text = english(STORY)
    expect(picture(edit(text, text.original.replace(before, after)))).toBe(expected)
  })

  it('leave lines broken at a width as one paragraph', () => {
    const lines = [
      'This is a letter whose lines were broken by an old machine of',
      'which nobody knows the name, and that broke every line that it',
      'was given wherever the paper of the time came to an end for it',
      'and for us.',
    ].join('\n')
    const text = english(`${lines}\n\n${lines}`)
    expect(text.blocks).toHaveLength(2)
    const after = edit(text, text.original.replace('old machine', 'ancient machine'))
    expect(after.blocks).toHaveLength(2)
    expect(edit(text, text.original.replace('machine of\nwhich', 'device of\nwhich')).blocks).toHaveLength(2)
  })

  it('keep the notes of glued words but for the sentences that changed', () => {
    const original = 'سافر إلى الولاياتالمتحدة الخميس. وصل من الولاياتالمتحدة الجمعة.'
    const text = segmentText(original, 'arabic', ['الولايات المتحدة'])
    expect(text.repairs).toHaveLength(2)
    const after = edit(text, original.replace('الخميس', 'صباح الخميس'))
    expect(after.repairs.map(({ from, to }) => after.original.slice(from, to))).toEqual(['الولاياتالمتحدة'])
    expect(after.repairs[0]!.from).toBe(after.original.lastIndexOf('الولاياتالمتحدة'))
  })

  it('leave every block and sentence in order, in the text, trimmed, and each within its block', () => {
    const words = fc
      .array(fc.constantFrom('One', 'man', 'sat', '.', '?', ' ', ' ', '\n', '\n\n', '“', '”', 'Read also:'), {
        maxLength: 30,
      })
      .map(list => list.join(''))
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 4 }), (first, versions) => {
        let text = english(first)
        for (const version of versions) {
          text = edit(text, version)
          expect(text.original).toBe(version)
          let at = 0
          for (const { from, to } of text.blocks) {
            expect(from).toBeGreaterThanOrEqual(at)
            expect(to).toBeGreaterThan(from)
            at = to
          }
          expect(at).toBeLessThanOrEqual(version.length)
          at = 0
          for (const { from, to, block } of text.sentences) {
            expect(from).toBeGreaterThanOrEqual(at)
            expect(to).toBeGreaterThan(from)
            expect(version.slice(from, to).trim()).toBe(version.slice(from, to))
            expect(from).toBeGreaterThanOrEqual(text.blocks[block]!.from)
            expect(to).toBeLessThanOrEqual(text.blocks[block]!.to)
            at = to
          }
          const outside = text.sentences.reduceRight(
            (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
            version,
          )
          expect(outside.trim()).toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is divided otherwise', () => {
  const text = english(STORY)
  test.each([
    [
      'a sentence ends',
      splitSentence(text, spanOf(text, 'One man')),
      '# A heading | One man · sat. · Two men stood. | Three men ran. · Four men swam.',
    ],
    ['it ends there already', splitSentence(text, spanOf(text, 'One man sat.')), null],
    ['within a heading', splitSentence(text, { from: 0, to: 1 }), null],
    [
      'sentences are one',
      joinSentences(text, spanOf(text, 'sat. Two')),
      '# A heading | One man sat. Two men stood. | Three men ran. · Four men swam.',
    ],
    ['one sentence is one', joinSentences(text, spanOf(text, 'One man')), null],
    ['sentences of two paragraphs', joinSentences(text, spanOf(text, 'stood.\n\nThree')), null],
    [
      'paragraphs are one',
      joinParagraphs(text, spanOf(text, 'stood.\n\nThree')),
      '# A heading | One man sat. · Two men stood. · Three men ran. · Four men swam.',
    ],
    [
      'a heading takes the next in',
      joinParagraphs(text, spanOf(text, 'heading\n\nOne')),
      '# A heading One man sat. Two men stood. | Three men ran. · Four men swam.',
    ],
    ['one paragraph is one', joinParagraphs(text, spanOf(text, 'Two')), null],
    [
      'a paragraph is a heading',
      setKind(text, spanOf(text, 'Two'), 'heading'),
      '# A heading | # One man sat. Two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'a heading is none',
      setKind(text, { from: 0, to: 1 }, 'paragraph'),
      'A heading | One man sat. · Two men stood. | Three men ran. · Four men swam.',
    ],
    [
      'a paragraph is an aside',
      setKind(text, spanOf(text, 'Four'), 'aside'),
      '# A heading | One man sat. · Two men stood. | > Three men ran. Four men swam.',
    ],
  ])('%s', (_title, after, expected) => {
    expect(after && picture(after)).toBe(expected)
  })

  it('a paragraph that was broken in a sentence is whole again', () => {
    const broken = english('The old man,\n\nwho sat there, rose.')
    expect(picture(joinParagraphs(broken, { from: 0, to: broken.original.length })!)).toBe(
      'The old man, who sat there, rose.',
    )
  })
})
