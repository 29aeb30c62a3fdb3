import type { Reading } from '../model/article.ts'
import { beadTexts } from './bead-texts.ts'
import { separatedRow } from './separated-values.ts'

/** The beads as comma-separated lines under a heading: Arabic, English, confidence. */
export const toCsv = (reading: Reading): string =>
  [
    ['arabic', 'english', 'confidence'],
    ...beadTexts(reading).map(({ arabic, english, confidence }) => [arabic, english, confidence.toFixed(3)]),
  ]
    .map(cells => separatedRow(cells, ','))
    .join('')
