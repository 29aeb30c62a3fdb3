import { expect, it } from 'vitest'
import { type Voice, voiceFor } from './voices.ts'

const voice = (lang: string, localService = true, isDefault = false): Voice => ({
  lang,
  localService,
  default: isDefault,
})

it.each([
  ['the first of the language', [voice('en-GB'), voice('ar-SA'), voice('ar-EG')], 'ar-SA'],
  ['the one that the system prefers', [voice('ar-SA'), voice('ar-EG', true, true)], 'ar-EG'],
  ['one whose system writes it otherwise', [voice('ar_EG')], 'ar_EG'],
  ['the language without a country', [voice('ar')], 'ar'],
  ['none that speaks over the network', [voice('ar-SA', false, true)], undefined],
  ['none of another language that begins alike', [voice('arn-CL'), voice('arz')], undefined],
  ['none where there is none', [], undefined],
])('the Arabic voice is %s', (_, voices, lang) => {
  expect(voiceFor(voices, 'arabic')?.lang).toBe(lang)
})
