/** The formats in which an article leaves Muqabil to be read elsewhere. */
export const EXPORT_FORMATS = ['html', 'epub', 'markdown', 'text'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** How the two texts are laid in a file: side by side, one under the other by paragraph or sentence, or one alone. */
export const ARRANGEMENTS = ['facing', 'paragraphs', 'sentences', 'arabic', 'english'] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]

/** The arrangements that a format can show; the first is its usual one. */
export const ARRANGEMENTS_OF: Readonly<Record<ExportFormat, readonly Arrangement[]>> = {
  html: ['facing', 'paragraphs', 'sentences', 'arabic', 'english'],
  epub: ['facing', 'paragraphs', 'sentences', 'arabic', 'english'],
  markdown: ['paragraphs', 'sentences', 'arabic', 'english'],
  text: ['sentences', 'paragraphs', 'arabic', 'english'],
}

/** What a person chose of an export. */
export type ExportChoice = {
  readonly format: ExportFormat
  readonly arrangement: Arrangement
  /** Whether what the person marked and noted goes with it. */
  readonly marks: boolean
}

/** The choice with an arrangement that its format can show: the same, or the format's usual one. */
export function fittingChoice(choice: ExportChoice): ExportChoice {
  const offered = ARRANGEMENTS_OF[choice.format]
  return offered.includes(choice.arrangement) ? choice : { ...choice, arrangement: offered[0]! }
}

/** The ending of the files of a format, without its dot. */
export const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  html: 'html',
  epub: 'epub',
  markdown: 'md',
  text: 'txt',
}

/** A file, or a folder of them, that was written. The handle is the window's only name for it. */
export type Exported = {
  readonly handle: string
  /** The name of the file or of the folder. */
  readonly name: string
  readonly files: number
}
