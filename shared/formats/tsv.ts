import type { Reading } from '../model/article.ts'
import { beadTexts } from './bead-texts.ts'

/** The beads as tab-separated lines under a heading: Arabic, English, confidence. */
export const toTsv = (reading: Reading): string =>
  ['arabic\tenglish\tconfidence', ...beadTexts(reading).map(lineOf)].map(line => `${line}\n`).join('')

const lineOf = ({ arabic, english, confidence }: ReturnType<typeof beadTexts>[number]): string =>
  `${arabic}\t${english}\t${confidence.toFixed(3)}`
