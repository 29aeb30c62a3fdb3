import { expect, test } from 'vitest'
import { readDocx } from '../import/read-docx.ts'
import { openZip } from '../import/read-zip.ts'
import { bilingualDocx } from './bilingual-docx.ts'

const LIMITS = { entries: 100, entryBytes: 1_000_000, totalBytes: 10_000_000 }
const HEAD = { title: '', arabic: 'العربية', english: 'English' }

async function documentXml(pairs: { arabic: string; english: string }[]): Promise<string> {
  const zip = openZip(await bilingualDocx(pairs, HEAD), LIMITS)
  if (!zip.ok) throw new Error(zip.detail)
  const content = zip.value.read('word/document.xml')
  if (!content.ok) throw new Error(content.detail)
  return new TextDecoder().decode(content.value)
}

test('a bilingual document is read in again with each pair in its place', async () => {
  const pairs = [
    {
      arabic: 'قال الرئيس إن الوفد وصل <اليوم>',
      english: 'The president said that the delegation had arrived',
    },
    { arabic: 'وأضاف أن المحادثات مستمرة', english: '' },
  ]
  const read = await readDocx(await bilingualDocx(pairs, HEAD))
  expect(read).toMatchObject({ ok: true, value: { units: expect.arrayContaining(pairs) } })
})

test('Arabic paragraphs and their runs are right to left, English ones are not', async () => {
  const xml = await documentXml([{ arabic: 'قال', english: 'said' }])
  const paragraphOf = (text: string) => xml.match(/<w:p>.*?<\/w:p>/gs)?.find(found => found.includes(text))
  expect(paragraphOf('>قال<')).toMatch(/<w:bidi\/>[\s\S]*<w:rtl\/>/)
  expect(paragraphOf('>said<')).not.toMatch(/<w:bidi\/>|<w:rtl\/>/)
})

test('line breaks part paragraphs, and characters that XML forbids go', async () => {
  const xml = await documentXml([{ arabic: 'قال\u0001\nذهب\ud800', english: 'a' }])
  expect(xml).toContain('>قال<')
  expect(xml).toContain('>ذهب\ufffd<')
})
