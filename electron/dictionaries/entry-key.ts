import { foldWord } from '../../shared/text/normalise.ts'

/** How a word compares with the headwords of dictionaries: without tashkeel, hamza seats, ta marbuta and case. */
export const entryKey = (word: string): string =>
  foldWord(word, { taMarbuta: true, hamzaSeats: true, latin: true }).replace(/\s+/g, ' ').trim()
