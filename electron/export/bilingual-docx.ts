import {
  Document,
  type IRunOptions,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { withoutForbidden } from '../../shared/formats/escape-xml.ts'
import type { Language } from '../../shared/model/text.ts'

/** What stands at the head of each column, and above the table; an empty title is left out. */
export type BilingualHead = { readonly title: string; readonly arabic: string; readonly english: string }

/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 1_134
const COLUMN = (A4.width - 2 * MARGIN) / 2
const CELL_MARGIN = { top: 85, bottom: 85, left: 115, right: 115 }
const RULE = { style: 'single', size: 4, color: 'B8B0A2' } as const

// Half points. Arabic looks smaller at the same size. Word has this family, with its Arabic, everywhere.
const LOOKS: Readonly<Record<Language, Partial<IRunOptions>>> = {
  arabic: {
    rightToLeft: true,
    size: 24,
    sizeComplexScript: 28,
    font: 'Times New Roman',
    language: { value: 'ar-SA', bidirectional: 'ar-SA' },
  },
  english: { size: 22, font: 'Times New Roman', language: { value: 'en-GB' } },
}

/** Space below a paragraph. */
const BELOW = { line: 40, title: 240 }

/**
 * Pairs of texts as a Word document: a table whose head comes again on every page, a row a pair that no page divides,
 * English left and Arabic right, each in its direction. `lossesOf('docx', …)` says what of a unit it does not show.
 */
export async function bilingualDocx(
  pairs: Iterable<{ readonly arabic: string; readonly english: string }>,
  head: BilingualHead,
): Promise<Uint8Array> {
  const rows = [row(head, true)]
  for (const pair of pairs) rows.push(row(pair, false))
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 2 * COLUMN, type: WidthType.DXA },
    columnWidths: [COLUMN, COLUMN],
    margins: CELL_MARGIN,
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows,
  })
  const title = withoutForbidden(head.title)
  const heading = isArabic(title) ? 'arabic' : 'english'
  const document = new Document({
    creator: 'Muqabil',
    title,
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        children: [...(title === '' ? [] : [paragraph(title, heading, true, BELOW.title)]), table],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const isArabic = (text: string): boolean => /^[^\p{L}]*\p{Script=Arabic}/u.test(text)

const row = (pair: { readonly arabic: string; readonly english: string }, isHead: boolean): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: (['english', 'arabic'] as const).map(
      side =>
        new TableCell({
          width: { size: COLUMN, type: WidthType.DXA },
          children: withoutForbidden(pair[side])
            .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
            .map(line => paragraph(line, side, isHead)),
        }),
    ),
  })

const paragraph = (text: string, side: Language, isBold: boolean, after = BELOW.line): Paragraph =>
  new Paragraph({
    bidirectional: side === 'arabic',
    spacing: { after, line: side === 'arabic' ? 300 : 264, lineRule: LineRuleType.AUTO },
    children: [new TextRun({ ...LOOKS[side], text, bold: isBold, boldComplexScript: isBold })],
  })
