import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/model/settings.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { writeDurably } from '../files/write-durably.ts'
import { settingsFields } from './settings-schema.ts'

const SCHEMA_VERSION = 1

/** What the file holds. A field that is missing or wrong has its default; the others are kept. */
const keptFields = z.object({
  uiLanguage: settingsFields.uiLanguage.catch(DEFAULT_SETTINGS.uiLanguage),
  layout: settingsFields.layout.catch(DEFAULT_SETTINGS.layout),
  theme: settingsFields.theme.catch(DEFAULT_SETTINGS.theme),
  textScale: settingsFields.textScale.catch(DEFAULT_SETTINGS.textScale),
  showEntities: settingsFields.showEntities.catch(DEFAULT_SETTINGS.showEntities),
  showKept: settingsFields.showKept.catch(DEFAULT_SETTINGS.showKept),
  columnBalance: settingsFields.columnBalance.catch(DEFAULT_SETTINGS.columnBalance),
  lineHeight: settingsFields.lineHeight.catch(DEFAULT_SETTINGS.lineHeight),
  pageWidth: settingsFields.pageWidth.catch(DEFAULT_SETTINGS.pageWidth),
  arabicFace: settingsFields.arabicFace.catch(DEFAULT_SETTINGS.arabicFace),
  englishFace: settingsFields.englishFace.catch(DEFAULT_SETTINGS.englishFace),
  tashkeel: settingsFields.tashkeel.catch(DEFAULT_SETTINGS.tashkeel),
  digits: settingsFields.digits.catch(DEFAULT_SETTINGS.digits),
  articleLooks: settingsFields.articleLooks.catch(DEFAULT_SETTINGS.articleLooks),
  listenSide: settingsFields.listenSide.catch(DEFAULT_SETTINGS.listenSide),
  listenRate: settingsFields.listenRate.catch(DEFAULT_SETTINGS.listenRate),
  listenPauses: settingsFields.listenPauses.catch(DEFAULT_SETTINGS.listenPauses),
  exportFormat: settingsFields.exportFormat.catch(DEFAULT_SETTINGS.exportFormat),
  exportArrangement: settingsFields.exportArrangement.catch(DEFAULT_SETTINGS.exportArrangement),
  exportMarks: settingsFields.exportMarks.catch(DEFAULT_SETTINGS.exportMarks),
  lastFolder: z.string().nullable().catch(null),
})
type Kept = z.infer<typeof keptFields>

/**
 * The settings in one JSON file, read once and written whole at each change. A file that is no JSON object is set
 * aside under a dated name, and the defaults take its place.
 */
export class SettingsFile {
  readonly #path: string
  #kept: Kept

  constructor(path: string, now: Date = new Date()) {
    this.#path = path
    this.#kept = readKept(path, now)
  }

  /** The settings as they stand. */
  get settings(): Settings {
    const { lastFolder: _, ...settings } = this.#kept
    return settings
  }

  /** The folder in which files were last chosen; null before the first time. */
  get lastFolder(): string | null {
    return this.#kept.lastFolder
  }

  /** Changes some settings and answers all; refused is `unwritable-file`, and nothing is then changed. */
  change(change: Partial<Settings>): Result<Settings> {
    const written = this.#write({ ...this.#kept, ...change })
    return written.ok ? success(this.settings) : written
  }

  /** Keeps the folder in which the next dialog shall open; a convenience, so a failure is only logged. */
  rememberFolder(folder: string): void {
    if (folder === this.#kept.lastFolder) return
    const written = this.#write({ ...this.#kept, lastFolder: folder })
    if (!written.ok) console.error(`the last folder could not be kept in ${this.#path}`)
  }

  #write(kept: Kept): Result<null> {
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeDurably(this.#path, `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...kept }, null, 2)}\n`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      return failure('unwritable-file', basename(this.#path))
    }
    this.#kept = kept
    return success(null)
  }
}

function readKept(path: string, now: Date): Kept {
  let json: string
  try {
    json = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return keptFields.parse({})
    throw error
  }
  const kept = keptFields.safeParse(parsed(json))
  if (kept.success) return kept.data
  renameSync(path, `${path}.corrupt-${now.toISOString().slice(0, 19).replace(/:/g, '-')}`)
  return keptFields.parse({})
}

/** The JSON value, or undefined for what is no JSON: the caller sets such a file aside. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
