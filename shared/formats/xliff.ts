import type { Reading } from '../model/article.ts'
import { unitsOfReading } from './units-of-reading.ts'
import { writeXliff1 } from './write-xliff-1.ts'

/** The beads that have both sides as an XLIFF 1.2 document, Arabic the source language. */
export const toXliff = (reading: Reading, version: string): string =>
  [...writeXliff1(unitsOfReading(reading), { source: 'arabic', version })].join('')
