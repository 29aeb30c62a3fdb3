import { normalise } from '../../shared/text/normalise.ts'

/** A text as a filter box compares it: without tashkeel, hamza seats, case and accents. */
export const foldForSearch = (text: string): string =>
  normalise(text, { taMarbuta: true, hamzaSeats: true, latin: true }).text.trim()
