import type { Span } from '../model/span.ts'
import type { Language } from '../model/text.ts'
import { normalise, toOriginal } from './normalise.ts'

// What invites to another article. The bullet may stand alone before it; a bar, colon or arrow mostly follows.
const BULLET = '[◄►▶◀▸◂◆■▪●•→←↩»«*#|>\\-–—\\[(]'
const INVITATION: Readonly<Record<Language, RegExp>> = {
  arabic: new RegExp(
    `(?:${BULLET}+\\s*)?(?:(?:و?(?:اقرا|اقري|اقراوا|اقرووا|طالع|طالعوا|شاهد|شاهدوا|تابع|انظر|استمع)\\s+(?:ايضا|المزيد|كذلك|معنا))` +
      `|(?:قد|ربما)\\s+(?:يهمك|يعجبك)(?:\\s+(?:ايضا|كذلك))?|(?:مواضيع|موضوعات|اخبار|مقالات)\\s+(?:ذات\\s+صله|متعلقه|مرتبطه)|لقراءه\\s+المزيد)` +
      `\\s*(?:[:|.…\\-–—»«)\\]]+|(?=["“«]))?`,
    'g',
  ),
  english: new RegExp(
    `(?:${BULLET}+\\s*)?\\b(?:(?:read|see|watch|listen)\\s+(?:also|more|next)|also\\s+(?:read|see|watch)|related(?:\\s+(?:articles?|stor(?:y|ies)|topics?|news|content|reading))?|more\\s+on\\s+this(?:\\s+story)?|you\\s+(?:may|might)\\s+(?:also\\s+)?(?:like|be\\s+interested\\s+in)|recommended)` +
      `\\s*(?:[:|…\\-–—»\\])]+)`,
    'gi',
  ),
}
// A bullet of this kind needs no bar after the invitation.
const STRONG_BULLET = /[◄►▶◀▸◂◆■▪●→←↩]/
const BAR = /[:|…\-–—»\])]\s*$/

/** Headlines are this long, in words; the article cannot go on before the least and has gone on after the most. */
const HEADLINE = { least: 4, most: 24 }

// How an article goes on after an interruption: reporting verbs with و, and what links to something said before.
const OPENER: Readonly<Record<Language, RegExp>> = {
  arabic:
    /^(?:(?:[وف](?:قال|قالت|قالوا|اضاف|اضافت|اوضح|اوضحت|اكد|اكدت|اشار|اشارت|ذكر|ذكرت|افاد|افادت|تابع|تابعت|اعلن|اعلنت|كشف|كشفت|نقل|نقلت|شدد|شددت|لفت|لفتت|نوه|صرح|صرحت|اعتبر|اعتبرت|راي|رات|كتب|كتبت|بين|بينت|وصف|وصفت|حذر|حذرت|طالب|طالبت|دعا|دعت|اعرب|اعربت|استطرد|اردف|اختتم|كان|كانت|كانوا|جاء|جاءت|ياتي|تاتي|يذكر|يشار|يعد|تعد|يري|يقول|تقول|بحسب|وفقا|حسب|رغم|مع|قد|لم|لا|هو|هي|هذا|هذه|بعد|منذ|خلال|كما|اما|لكن|بدوره|بدورها)|كما|اما|بدوره|بدورها|يذكر|يشار|تجدر|جدير|بينما|فيما|لكن|غير|الجدير|بحسب|وفقا|واما|من\s+(?:جانبه|جانبها|جهته|جهتها|جهه|ناحيه|ناحيته|المقرر|المتوقع|المنتظر)|ومن|وفي|وعن|وعلي|والي|وب[ا-ي]+|في\s+(?:سياق|المقابل|الوقت|غضون|هذا|هذه|تصريح|بيان|حين))(?=[\s,:]|$))/,
  english:
    /^(?:(?:In|On|At|Meanwhile|However|But|The|He|She|They|It|According|For|Commenting|Speaking|Earlier|Also|Last|During|After|Since|As)\b)/,
}

/**
 * The invitations to other articles inside one paragraph, each from its bullet to the end of its headline:
 * «◄ اقرأ أيضًا | …». A headline ends with the paragraph, with a full stop, or where the article goes on.
 */
export function findAsides(original: string, paragraph: Span, language: Language): Span[] {
  const asides: Span[] = []
  const folded = normalise(original.slice(paragraph.from, paragraph.to), { taMarbuta: true })
  for (const match of folded.text.matchAll(INVITATION[language])) {
    const startsParagraph = folded.text.slice(0, match.index).trim() === ''
    if (!isInvitation(folded.text, match.index, match[0], startsParagraph, language)) continue
    const headline = match.index + match[0].length
    const end = endOfHeadline(folded.text, headline, startsParagraph, language)
    const from = match.index + (match[0].length - match[0].trimStart().length)
    const span = toOriginal(folded, { from, to: end })
    const to = paragraph.from + trimEnd(original.slice(paragraph.from), span.from, span.to)
    const previous = asides.at(-1)
    if (previous && paragraph.from + span.from < previous.to) continue
    asides.push({ from: paragraph.from + span.from, to })
  }
  return asides
}

/** «اقرأ أيضا» in a sentence is no aside: it needs a bullet, a bar, or a paragraph of its own. */
function isInvitation(
  text: string,
  from: number,
  found: string,
  starts: boolean,
  language: Language,
): boolean {
  const before = text.slice(0, from).trimEnd()
  const free = starts || /[.!?…"”»)|]$/.test(before) || STRONG_BULLET.test(found)
  if (!free) return false
  if (language === 'english') return starts || STRONG_BULLET.test(found) || /[|]/.test(found)
  return STRONG_BULLET.test(found) || BAR.test(found)
}

function endOfHeadline(text: string, headline: number, starts: boolean, language: Language): number {
  const rest = text.slice(headline)
  let words = 0
  let fallback = -1
  for (const match of rest.matchAll(/\S+/g)) {
    const tail = rest.slice(match.index)
    // English goes on with a capital after any stop; a capital alone is part of a headline.
    if (language === 'arabic' && words >= HEADLINE.least && OPENER.arabic.test(tail))
      return headline + match.index
    words++
    const stop = /[.!?][")\]”»]?$/.test(match[0]) && !/^\p{Lu}\.$/u.test(match[0])
    if (stop && words >= HEADLINE.least) return headline + match.index + match[0].length
    if (words === HEADLINE.most) fallback = headline + match.index + match[0].length
  }
  // A paragraph of its own is an aside as a whole; one in the middle that never ends stops at the usual length.
  return fallback < 0 || starts ? text.length : fallback
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /\s/.test(text[end - 1]!)) end--
  return end
}
