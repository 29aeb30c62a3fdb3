import { escapeXml } from '../../shared/formats/escape-xml.ts'
import type { EntityType } from '../../shared/model/entity.ts'
import type { Language } from '../../shared/model/text.ts'
import { dayIn, TAGS } from './bilingual-words.ts'
import type { Stretch } from './cut-stretches.ts'
import type { LaidArticle, LaidNote, LaidPassage, LaidSentence } from './lay-out-article.ts'

/** The class of each type of name, as the style sheet has it. */
const TYPE_CLASSES: Readonly<Record<EntityType, string>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'thing',
}

/** Where the notes of an article lie: in the same file, or in another one of a book. */
export type NotePlaces = { readonly noteFile: string; readonly textFile: (note: number) => string }
export const SAME_FILE: NotePlaces = { noteFile: '', textFile: () => '' }

/** A passage as markup that is HTML and XHTML at once; `heading` is the element of a heading. */
export function passageMarkup(passage: LaidPassage, heading: 'h1' | 'h2', places: NotePlaces): string {
  const inner = passage.sentences.map(sentence => sentenceMarkup(sentence, places)).join('')
  if (passage.kind === 'heading') return `<${heading}>${inner}</${heading}>`
  return passage.kind === 'aside' ? `<p class="aside">${inner}</p>` : `<p>${inner}</p>`
}

/** Passages of one side in an element of its language; an empty text for none. */
export function sideMarkup(
  side: Language,
  passages: readonly LaidPassage[],
  heading: 'h1' | 'h2',
  places: NotePlaces,
): string {
  if (passages.length === 0) return ''
  const inner = passages.map(passage => passageMarkup(passage, heading, places)).join('')
  return `<div class="side ${side}"${languageAttributes(side)}>${inner}</div>`
}

/** `lang`, `xml:lang` and `dir`: readers of books heed the second. */
export function languageAttributes(side: Language): string {
  const { lang, dir } = TAGS[side]
  return ` lang="${lang}" xml:lang="${lang}" dir="${dir}"`
}

/** The title of an article as its first row or above its rows, and where it is from; empty texts for what is not there. */
export function headMarkup(article: LaidArticle, places: NotePlaces): { title: string; source: string } {
  const { sides, leadsWithTitle, needsTitle, title, rows } = article
  const titles = leadsWithTitle
    ? sides.map(side => sideMarkup(side, rows[0]![side], 'h1', places))
    : sides.map(side => (needsTitle ? inSide(side, 'h1', escapeXml(title[side].trim())) : ''))
  const source = sides.map(side => inSide(side, 'p', sourceMarkup(article, side)))
  return { title: titles.join(''), source: source.join('') }
}

/** Each part in an isolate of its own, so that no name turns the day round. */
function sourceMarkup({ site, byline, publishedAt }: LaidArticle, side: Language): string {
  const parts = [site, byline, publishedAt === null ? '' : dayIn(side, publishedAt)]
  return parts
    .filter(part => part.trim() !== '')
    .map(part => `<bdi>${escapeXml(part.trim())}</bdi>`)
    .join(' · ')
}

const inSide = (side: Language, element: 'h1' | 'p', markup: string): string =>
  markup === ''
    ? ''
    : `<div class="side ${side}"${languageAttributes(side)}><${element}>${markup}</${element}></div>`

/** The list of what a person noted; an empty text where that is nothing. */
export function notesMarkup({ notes }: LaidArticle, heading: string, places: NotePlaces): string {
  if (notes.length === 0) return ''
  return `<section class="notes">
<h2 dir="auto">${escapeXml(heading)}</h2>
<ol>
${notes.map(note => noteMarkup(note, places)).join('\n')}
</ol>
</section>`
}

function noteMarkup({ number, side, quote, note, isPlaced }: LaidNote, { textFile }: NotePlaces): string {
  const quoted = `<q${languageAttributes(side)}>${escapeXml(quote)}</q>`
  const linked = isPlaced ? `<a href="${textFile(number)}#ref-${number}">${quoted}</a>` : quoted
  const lines = note.split(/\n+/).map(line => `<p dir="auto">${escapeXml(line)}</p>`)
  return `<li id="note-${number}">${linked}${lines.join('')}</li>`
}

const sentenceMarkup = ({ bead, before, stretches }: LaidSentence, places: NotePlaces): string =>
  `${before}<span class="s" data-b="${bead}">${stretches.map(stretch => stretchMarkup(stretch, places)).join('')}</span>`

function stretchMarkup({ text, name, colour, notes }: Stretch, { noteFile }: NotePlaces): string {
  let markup = escapeXml(text)
  if (name) markup = `<span class="n ${TYPE_CLASSES[name.type]}" data-n="${name.name}">${markup}</span>`
  if (colour) markup = `<mark class="${colour}">${markup}</mark>`
  const refs = notes.map(
    number => `<sup class="ref"><a id="ref-${number}" href="${noteFile}#note-${number}">${number}</a></sup>`,
  )
  return markup + refs.join('')
}
