import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitBilingual } from './split-bilingual.ts'

const AR = [
  'ارتفع منسوب النهر في الشمال صباح الأحد.',
  'وقالت الوزارة إن القرى القريبة من الضفة في أمان.',
  'وعاد التلاميذ إلى مدارسهم بعد انحسار المياه.',
  'وينتظر المزارعون تقدير خسائرهم هذا الأسبوع.',
]
const EN = [
  'The river rose in the north on Sunday morning.',
  'The ministry said that the villages near the bank were safe.',
  'Pupils returned to their schools after the water fell.',
  'Farmers are waiting for an estimate of their losses this week.',
]
const LONG_AR = AR.join(' ')
const paragraphs = (...texts: readonly string[]) => texts.map(text => ({ text }))
const turns = (a: readonly string[], b: readonly string[]) => a.flatMap((text, i) => [text, b[i]!])

describe('a bilingual text is split', () => {
  const rows: [string, string[], string][] = [
    ['that alternates', turns(AR, EN), 'alternating'],
    ['that alternates, English first', turns(EN, AR), 'alternating'],
    [
      'that alternates by pages',
      [...AR.slice(0, 2), ...EN.slice(0, 2), ...AR.slice(2), ...EN.slice(2)],
      'alternating',
    ],
    ['with one after the other', [...AR, ...EN], 'two-blocks'],
    ['with the English before', [...EN, ...AR], 'two-blocks'],
    ['of one paragraph each', [LONG_AR, EN.join(' ')], 'two-blocks'],
  ]
  it.each(rows)('%s', (_title, texts, shape) => {
    const split = splitBilingual(paragraphs(...texts))
    expect(split?.shape).toBe(shape)
    expect(split?.arabic.map(p => p.text).join(' ')).toBe(LONG_AR)
    expect(split?.english.map(p => p.text).join(' ')).toBe(EN.join(' '))
  })

  it.each(['\t', ' | ', '        '])('in columns parted by %j', gap => {
    for (const [left, right] of [[AR, EN] as const, [EN, AR] as const]) {
      const split = splitBilingual(paragraphs(...left.map((text, i) => `${text}${gap}${right[i]}`)))
      expect(split).toEqual({ arabic: paragraphs(...AR), english: paragraphs(...EN), shape: 'columns' })
    }
  })

  it('with a line of names in the other block, which stays there', () => {
    const arabic = [...AR, 'Reuters', ...AR]
    const split = splitBilingual(paragraphs(...arabic, ...EN, ...EN))
    expect(split?.shape).toBe('two-blocks')
    expect(split?.arabic.map(p => p.text)).toEqual(arabic)
  })

  it('with what has no letters beside the paragraph before it', () => {
    const split = splitBilingual(paragraphs('***', AR[0]!, '1', EN[0]!, '2', AR[1]!, EN[1]!))
    expect(split?.arabic.map(p => p.text)).toEqual(['***', AR[0], '1', AR[1]])
    expect(split?.english.map(p => p.text)).toEqual([EN[0], '2', EN[1]])
  })
})

describe('no bilingual text is', () => {
  const rows: [string, string[]][] = [
    ['nothing', []],
    ['an Arabic article', AR],
    ['an English article', EN],
    ['one paragraph of both', [`${AR[0]} ${EN[0]}`]],
    ['an Arabic article with an English quotation', [...AR, EN[0]!, ...AR]],
    ['an Arabic article that ends in an English quotation', [...AR, ...AR, EN[0]!, EN[1]!]],
    ['an English article that quotes Arabic', [...EN, AR[0]!, ...EN, AR[1]!, ...EN]],
    [
      'an Arabic article with Latin lines',
      [AR[0]!, 'Reuters', AR[1]!, 'www.example.org/news', AR[2]!, AR[3]!],
    ],
    ['an Arabic paragraph and what it quotes', [`${AR[0]} وقال بالإنجليزية:`, EN[0]!]],
    ['an Arabic paragraph and a quotation in marks', [AR[0]!, `“${EN[0]}”`]],
    [
      'quotations brought in by a colon',
      turns(
        AR.map(text => text.replace(/\.$/, ':')),
        EN,
      ),
    ],
    ['words of a list', ['القاهرة', 'Cairo', 'دمشق', 'Aleppo']],
    [
      'Arabic and French',
      turns(AR, [
        'Le niveau du fleuve est monté dans le nord dimanche matin et les villages voisins sont en sécurité.',
        'Le ministère a déclaré que les villages proches de la rive étaient hors de danger.',
        'Les élèves sont retournés à leurs écoles après la décrue des eaux.',
        'Les agriculteurs attendent une estimation de leurs pertes cette semaine.',
      ]),
    ],
    ['a table of names', ['القاهرة\tCairo', 'هذا نص آخر']],
  ]
  it.each(rows)('%s', (_title, texts) => {
    expect(splitBilingual(paragraphs(...texts))).toBeNull()
  })
})

describe('whatever the paragraphs', () => {
  const arabic = fc.array(fc.constantFrom(...AR), { minLength: 2, maxLength: 12 })
  const english = fc.constantFrom(...EN)

  it('two texts come back from their turns and from their blocks', () => {
    fc.assert(
      fc.property(
        arabic,
        fc.array(english, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (a, e, swapped) => {
          const b = e.slice(0, a.length)
          const mixed = swapped ? turns(b, a) : turns(a, b)
          for (const [texts, shape] of [
            [mixed, 'alternating'],
            [swapped ? [...b, ...a] : [...a, ...b], 'two-blocks'],
          ] as const) {
            const split = splitBilingual(paragraphs(...texts))
            expect(split?.shape).toBe(shape)
            expect(split?.arabic).toEqual(paragraphs(...a))
            expect(split?.english).toEqual(paragraphs(...b))
          }
        },
      ),
    )
  })

  it('none is lost, doubled or moved', () => {
    const any = fc.oneof(
      fc.constantFrom(...AR, ...EN, '***', '12', '', 'Reuters', 'خبر', `${AR[0]}\t${EN[0]}`),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), texts => {
        const given = paragraphs(...texts)
        const split = splitBilingual(given)
        if (!split || split.shape === 'columns') return
        for (const side of [split.arabic, split.english]) {
          const places = side.map(paragraph => given.indexOf(paragraph))
          expect(places).toEqual([...places].sort((a, b) => a - b))
        }
        expect(new Set([...split.arabic, ...split.english]).size).toBe(given.length)
        expect(split.arabic.length + split.english.length).toBe(given.length)
      }),
      { numRuns: 500 },
    )
  })

  it('an article with a short quotation somewhere stays whole', () => {
    fc.assert(
      fc.property(fc.nat(12), english, (at, quotation) => {
        const texts = [...AR, ...AR, ...AR]
        texts.splice(at, 0, quotation)
        expect(splitBilingual(paragraphs(...texts))).toBeNull()
      }),
    )
  })
})
