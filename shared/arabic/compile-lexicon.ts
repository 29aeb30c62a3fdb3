import { COMPILED_LEXICON, DIGIT, SECTIONS, type Section, type StemShape } from './compiled-lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import type { Lexeme } from './parse-lexicon.ts'

/** A parsed lexicon as one text that `readCompiledLexicon` reads at once; throws where it has more than a number can tell. */
export function toCompiledText(lexicon: Lexicon): string {
  const numbers = new Map(lexicon.lexemes.map((lexeme, at) => [lexeme, at]))
  const shapes = new Numbering()
  const stems = stemLines(lexicon.stems, lexeme => numbers.get(lexeme), shapes)
  const own = new Map<Lexeme, number>()
  const derivedStems = stemLines(
    lexicon.derived(),
    lexeme => {
      if (!own.has(lexeme)) own.set(lexeme, own.size)
      return own.get(lexeme)
    },
    shapes,
  )
  const phrases = [...lexicon.phrases].map(([key, list]) =>
    [key, ...list.map(({ lexeme, words }) => number(numbers.get(lexeme)) + words.join(' '))].join('\t'),
  )
  const sections: Record<Section, readonly string[]> = {
    shapes: shapes.values(),
    lexemes: lexicon.lexemes.map(lexemeLine),
    stems,
    derivedLexemes: [...own.keys()].map(lexeme =>
      [lexemeLine(lexeme), numbers.get(lexeme.from!)!, lexeme.derivation!].join('\t'),
    ),
    derivedStems,
    phrases,
  }
  const texts = SECTIONS.map(section => sections[section].map(line => `${line}\n`).join(''))
  return `${[COMPILED_LEXICON, ...texts.map(text => text.length)].join('\t')}\n${texts.join('')}`
}

/** Distinct lines, numbered as they come. */
class Numbering {
  private readonly numbers = new Map<string, number>()

  of(line: string): number {
    let found = this.numbers.get(line)
    if (found === undefined) {
      found = this.numbers.size
      this.numbers.set(line, found)
    }
    return found
  }

  values(): string[] {
    return [...this.numbers.keys()]
  }
}

function stemLines(
  index: Lexicon['stems'],
  numberOf: (lexeme: Lexeme) => number | undefined,
  shapes: Numbering,
): string[] {
  return [...index].map(([key, stems]) => {
    const fields = [key]
    let letters = key
    for (const stem of stems) {
      fields.push(number(numberOf(stem.lexeme)) + digit(shapes.of(shapeLine(stem))) + stem.vowelled)
      fields.push(stem.letters === letters ? '' : `=${stem.letters}`)
      letters = stem.letters
    }
    return fields.join('\t')
  })
}

const shapeLine = ({ kind, slots, number, gender, passive, prefixVowel, comparative }: StemShape): string =>
  [kind, slots, number, gender ?? '', passive ? 1 : 0, prefixVowel, comparative ? 1 : 0].join('\t')

const lexemeLine = ({ lemma, root, part, forms, band, domain, senses }: Lexeme): string =>
  [lemma, root, part, forms, band, domain, senses].join('\t')

function digit(value: number): string {
  if (value >= DIGIT.base) throw new Error(`${value} does not fit in a digit of base ${DIGIT.base}`)
  return String.fromCharCode(DIGIT.first + value)
}

function number(value: number | undefined): string {
  if (value === undefined) throw new Error('a stem or phrase whose lexeme is not in the lexicon')
  return digit(Math.floor(value / DIGIT.base)) + digit(value % DIGIT.base)
}
