import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchNames, nameSimilarity } from './match-names.ts'

const rows = (text: string): [string, string][] =>
  text
    .trim()
    .split('\n')
    .map(line => line.split('=').map(part => part.trim()) as [string, string])

describe('one name in two scripts', () => {
  it.each(
    rows(`
      بوتين = Putin
      فلاديمير بوتين = Vladimir Putin
      فلاديمير بوتين = Putin
      ويتكوف = Witkoff
      دميترييف = Dmitriev
      دميترييف = Dmitriyev
      سيرغي لافروف = Sergey Lavrov
      فولوديمير زيلينسكي = Volodymyr Zelensky
      إيمانويل ماكرون = Emmanuel Macron
      جان إيف لودريان = Jean-Yves Le Drian
      غيرهارد شرودر = Gerhard Schröder
      شي جين بينغ = Xi Jinping
      كيم جونغ أون = Kim Jong-un
      كيم جونغ أون = Kim Jong Un
      تشانغ = Zhang
      قاسم سليماني = Qassem Soleimani
      علي خامنئي = Ali Khamenei
      رجب طيب أردوغان = Recep Tayyip Erdoğan
      بنيامين نتنياهو = Benjamin Netanyahu
      تشيخوف = Chekhov
      خوسيه مانويل = Jose Manuel
      محمد بن سلمان = Mohammed bin Salman
      عبد الفتاح السيسي = Abdel Fattah el-Sisi
      عبدالفتاح السيسي = Abdel-Fattah al-Sisi
      بشار الأسد = Bashar al-Assad
      وليد المعلم = Walid al-Moualem
      أورسولا فون دير لاين = Ursula von der Leyen
      ستافان دي ميستورا = Staffan de Mistura
      جورج دبليو بوش = George W. Bush
      لوس أنجلوس = Los Angeles
      نيويورك = New York
      يونغ سام كيم = Kim Young-sam
      هاملتون = Hamilton
    `),
  )('%s is %s', (arabic, english) => {
    expect(nameSimilarity(arabic, english)).toBeGreaterThan(0.6)
  })
})

describe('two names', () => {
  it.each(
    rows(`
      بوتين = Biden
      لافروف = Peskov
      مايكل = Sanford
      موسكو = Washington
      قطر = Cairo
      ألمانيا = Germany
      فيتيل = Hamilton
      غراهام = Great
      سيرغي لافروف = Dmitry Peskov
    `),
  )('%s is not %s', (arabic, english) => {
    expect(nameSimilarity(arabic, english)).toBeLessThan(0.3)
  })
})

it('a full name is likelier than one with another family name', () => {
  const { best, scores } = matchNames('فلاديمير بوتين', [
    'Vladimir Zelensky',
    'Vladimir Putin',
    'Putin',
    'Vladimir',
  ])
  expect(best).toBe(1)
  expect(scores[1]).toBeGreaterThan(scores[2]!)
  expect(scores[1]).toBeGreaterThan(scores[0]!)
})

it('finds nothing among no candidates', () => {
  expect(matchNames('بوتين', [])).toEqual({ best: -1, scores: [] })
})

it('compares anything, stays between 0 and 1, and says the same again', () => {
  const arabic = fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإةى ـًX-.1') })
  const english = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz éøAZ-'.1") })
  fc.assert(
    fc.property(arabic, english, (a, e) => {
      const once = nameSimilarity(a, e)
      expect(once).toBeGreaterThanOrEqual(0)
      expect(once).toBeLessThanOrEqual(1)
      expect(nameSimilarity(a, e)).toBe(once)
    }),
  )
})
