import type { Reading } from '../model/article.ts'
import { beadTexts } from './bead-texts.ts'
import { plainUnit, type TranslationUnit } from './translation-unit.ts'

/**
 * The beads that have both sides as units with their confidence as the property `x-confidence`. What stands alone is
 * not a translation unit and is left out.
 */
export const unitsOfReading = (reading: Reading): TranslationUnit[] =>
  beadTexts(reading)
    .filter(bead => bead.arabic !== '' && bead.english !== '')
    .map(({ arabic, english, confidence }) => ({
      ...plainUnit(arabic, english),
      properties: [{ name: 'x-confidence', value: confidence.toFixed(3) }],
    }))
