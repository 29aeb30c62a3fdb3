import { entryKey } from './entry-key.ts'
import { MAX_ARTICLE_BYTES } from './limits.ts'

/** The sound of a headword between slashes or brackets and its kind in pointed ones, as FreeDict writes them. */
const SOUND_AND_KIND = /^\s*(?:\/[^/]{0,300}\/|\[[^\]]{0,100}\])?\s*(?:<[^>]{0,60}>)?[\s:,-]*/
/** A line that ends with the sound of what stands before it. */
const ENDS_WITH_SOUND = /\s\/[^/]{1,300}\/\s*(?:<[^>]{0,60}>)?\s*$/

/**
 * The meanings in an article of a dictd database as FreeDict lays it out: a first line with the headword, its sound
 * and kind, then the senses. Braces around other headwords go.
 */
export function dictdArticle(data: Uint8Array, headword: string): string {
  const text = new TextDecoder().decode(data.subarray(0, MAX_ARTICLE_BYTES)).replace(/\ufffd{1,3}$/, '')
  const plain = text.replace(/[{}]/g, '').trim()
  const lineEnd = plain.indexOf('\n')
  const first = lineEnd < 0 ? plain : plain.slice(0, lineEnd)
  const senses = lineEnd < 0 ? '' : plain.slice(lineEnd + 1)
  // The index often leaves out tashkeel and the commas of numbers that the article has.
  const repeats = entryKey(first.slice(0, 200)).startsWith(entryKey(headword))
  if (/\S/.test(senses)) return repeats || ENDS_WITH_SOUND.test(first.slice(0, 400)) ? senses : plain
  // All on one line: what follows the headword, its sound and its kind.
  return first.startsWith(headword) ? first.slice(headword.length).replace(SOUND_AND_KIND, '') : plain
}
