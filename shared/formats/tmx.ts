import type { Reading } from '../model/article.ts'
import { unitsOfReading } from './units-of-reading.ts'
import { writeTmx } from './write-tmx.ts'

/** The beads that have both sides as a TMX 1.4b document, Arabic the source language. */
export const toTmx = (reading: Reading, version: string): string =>
  [...writeTmx(unitsOfReading(reading), { source: 'arabic', version })].join('')
