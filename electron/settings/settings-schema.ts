import { z } from 'zod'
import { ARRANGEMENTS, EXPORT_FORMATS } from '../../shared/model/export.ts'
import {
  ARABIC_FACES,
  COLUMN_BALANCE,
  DIGITS,
  ENGLISH_FACES,
  LAYOUTS,
  LINE_HEIGHT,
  LISTEN_RATE,
  LISTEN_SIDES,
  MOST_ARTICLE_LOOKS,
  PAGE_WIDTH,
  type Settings,
  TEXT_SCALE,
  THEMES,
} from '../../shared/model/settings.ts'

/** What a person may choose of an export. */
export const exportChoice = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  arrangement: z.enum(ARRANGEMENTS),
  marks: z.boolean(),
})

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.number().min(least).max(most)

const articleLook = z.strictObject({
  layout: z.enum(LAYOUTS),
  textScale: within(TEXT_SCALE),
  tashkeel: z.boolean(),
})

/** What each setting may be. */
export const settingsFields = {
  uiLanguage: z.enum(['system', 'en', 'ar']),
  layout: z.enum(LAYOUTS),
  theme: z.enum(THEMES),
  textScale: within(TEXT_SCALE),
  showEntities: z.boolean(),
  showKept: z.boolean(),
  columnBalance: within(COLUMN_BALANCE),
  lineHeight: within(LINE_HEIGHT),
  pageWidth: within(PAGE_WIDTH),
  arabicFace: z.enum(ARABIC_FACES),
  englishFace: z.enum(ENGLISH_FACES),
  tashkeel: z.boolean(),
  digits: z.enum(DIGITS),
  articleLooks: z
    .record(z.string().regex(/^\d{1,15}$/), articleLook)
    .refine(looks => Object.keys(looks).length <= MOST_ARTICLE_LOOKS),
  listenSide: z.enum(LISTEN_SIDES),
  listenRate: within(LISTEN_RATE),
  listenPauses: z.boolean(),
  exportFormat: exportChoice.shape.format,
  exportArrangement: exportChoice.shape.arrangement,
  exportMarks: exportChoice.shape.marks,
} satisfies { [Name in keyof Settings]: z.ZodType<Settings[Name]> }

/** Some settings, each as it may be, and nothing else. */
export const settingsChange = z.strictObject({
  uiLanguage: settingsFields.uiLanguage.exactOptional(),
  layout: settingsFields.layout.exactOptional(),
  theme: settingsFields.theme.exactOptional(),
  textScale: settingsFields.textScale.exactOptional(),
  showEntities: settingsFields.showEntities.exactOptional(),
  showKept: settingsFields.showKept.exactOptional(),
  columnBalance: settingsFields.columnBalance.exactOptional(),
  lineHeight: settingsFields.lineHeight.exactOptional(),
  pageWidth: settingsFields.pageWidth.exactOptional(),
  arabicFace: settingsFields.arabicFace.exactOptional(),
  englishFace: settingsFields.englishFace.exactOptional(),
  tashkeel: settingsFields.tashkeel.exactOptional(),
  digits: settingsFields.digits.exactOptional(),
  articleLooks: settingsFields.articleLooks.exactOptional(),
  listenSide: settingsFields.listenSide.exactOptional(),
  listenRate: settingsFields.listenRate.exactOptional(),
  listenPauses: settingsFields.listenPauses.exactOptional(),
  exportFormat: settingsFields.exportFormat.exactOptional(),
  exportArrangement: settingsFields.exportArrangement.exactOptional(),
  exportMarks: settingsFields.exportMarks.exactOptional(),
})
