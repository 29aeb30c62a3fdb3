import { z } from 'zod'
import { COLUMN_BALANCE, LAYOUTS, type Settings, TEXT_SCALE } from '../../shared/model/settings.ts'

/** What each setting may be. */
export const settingsFields = {
  uiLanguage: z.enum(['system', 'en', 'ar']),
  layout: z.enum(LAYOUTS),
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  textScale: z.number().min(TEXT_SCALE.least).max(TEXT_SCALE.most),
  showEntities: z.boolean(),
  columnBalance: z.number().min(COLUMN_BALANCE.least).max(COLUMN_BALANCE.most),
} satisfies { [Name in keyof Settings]: z.ZodType<Settings[Name]> }

/** Some settings, each as it may be, and nothing else. */
export const settingsChange = z.strictObject({
  uiLanguage: settingsFields.uiLanguage.exactOptional(),
  layout: settingsFields.layout.exactOptional(),
  theme: settingsFields.theme.exactOptional(),
  textScale: settingsFields.textScale.exactOptional(),
  showEntities: settingsFields.showEntities.exactOptional(),
  columnBalance: settingsFields.columnBalance.exactOptional(),
})
