import { expect, test } from 'vitest'
import { glossaryOfNames } from './glossary-of-names.ts'

const named = (name: { english?: string; arabic?: string }) => ({
  type: 'PER' as const,
  name,
  arabic: [],
  english: [],
  confidence: 1,
})

test('two columns, a line for each name, an empty cell where there is no form', () => {
  const entities = [named({ english: 'Leila\nMansour', arabic: 'ليلى منصور' }), named({ arabic: 'رودس' })]
  expect(glossaryOfNames(entities)).toBe('Leila Mansour\tليلى منصور\n\tرودس\n')
})
