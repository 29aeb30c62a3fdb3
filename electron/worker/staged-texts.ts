import { randomUUID } from 'node:crypto'
import { basename, isAbsolute } from 'node:path'
import type { StagedText, Staging } from '../../shared/contract.ts'
import type { Block, Language } from '../../shared/model/text.ts'
import { type Failure, failure, type Result, success } from '../../shared/result.ts'
import { tellLanguage } from '../../shared/text/tell-language.ts'
import { declaredLanguage } from '../import/declared-language.ts'
import { type Encoding, isBlank, isBroken } from '../import/decode-bytes.ts'
import { filesUnder, MOST_FILES } from '../import/files-under.ts'
import type { AlignedUnit } from '../import/imported-document.ts'
import { ENCODINGS } from '../import/list-encodings.ts'
import { MAX_FILE_BYTES, readBytes } from '../import/read-bytes.ts'
import {
  type About,
  type FoundDocument,
  type FoundText,
  NOTHING_SAID,
  readDocument,
} from '../import/read-document.ts'
import { readPaste } from '../import/read-paste.ts'
import { runsOn } from '../import/runs-on.ts'
import { bareName, titleOf } from '../import/title-of.ts'
import type { Source } from '../library/sources.ts'

/** A text that was read and waits for its import. */
export type HeldText = {
  readonly text: string
  /** Where its file marks them. */
  readonly blocks?: readonly Block[]
  readonly title: string
  readonly language: Language
  readonly source: Source
  readonly about: About
  /** The other half of its file, and the units of both where the file has aligned them. */
  readonly partner: string | null
  readonly units: readonly AlignedUnit[] | null
}

/** How the reading of several files is watched and ended. */
export type StagingWatch = {
  readonly onFile: (done: number, of: number) => void
  readonly isCancelled: () => boolean
}
const UNWATCHED: StagingWatch = { onFile: () => {}, isCancelled: () => false }

/** UTF-16 units that the window is shown. */
const PREVIEW = 600
/** UTF-16 units of a pasted text that stand for the name it does not have, in a refusal. */
const NAME_OF_PASTED = 40
/** Bytes that may wait at once: ten files of the largest size. More is a folder dropped by mistake. */
const MOST_HELD = 10 * MAX_FILE_BYTES

/** The texts that were read and not yet imported, each under a handle that says nothing of its place. */
export class StagedTexts {
  readonly #held = new Map<string, HeldText>()

  /**
   * Reads files in order, and what folders hold. A language, or the one that a file's name declares, must be that of
   * the text; of a bilingual file and a book every text is taken. Refused is `cancelled`, and nothing then waits.
   */
  async stageFiles(
    paths: readonly string[],
    language: Language | 'any',
    watch: StagingWatch = UNWATCHED,
  ): Promise<Result<Staging>> {
    const texts: StagedText[] = []
    const refused: Failure[] = []
    const files = filesUnder(paths)
    if (files.length > MOST_FILES) return failure('too-many-files', String(MOST_FILES))
    for (const [at, path] of files.entries()) {
      watch.onFile(at, files.length)
      // Others get their turn between two files, a cancel among them.
      await new Promise(resolve => setImmediate(resolve))
      if (watch.isCancelled()) {
        this.forget(texts.map(({ handle }) => handle))
        return failure('cancelled')
      }
      const staged = await this.#stageFile(path, language)
      if (staged.ok) texts.push(...staged.value)
      else refused.push(staged)
    }
    return success({ texts, refused })
  }

  /** Takes a pasted text, and the HTML that came with it where that tells more; it is refused by its first words. */
  stageText(pasted: string, language: Language | 'any', html?: string): Result<StagedText> {
    const { text, blocks, encoding, bytes } = readPaste(wellFormed(pasted), html)
    const name = wellFormed(text.trim().slice(0, NAME_OF_PASTED))
    if (isBlank(text)) return failure('empty-file')
    if (isBroken(text)) return failure('not-text', name)
    const told = checkLanguage(text, language === 'any' ? null : language, name)
    if (!told.ok) return told
    if (bytes.length > MAX_FILE_BYTES) return failure('too-large', name)
    const found: FoundText = {
      text,
      ...(blocks ? { blocks } : {}),
      title: titleOf(text, told.value, ''),
      language: told.value,
      about: NOTHING_SAID,
    }
    const document: FoundDocument = {
      kind: 'text',
      texts: [found],
      halves: null,
      units: null,
      encoding,
      guess: null,
    }
    const staged = this.#hold(document, { name: '', encoding, bytes }, name)
    return staged.ok ? success(staged.value[0]!) : staged
  }

  /**
   * Reads a staged text anew in the encoding that the person chose; the handle stays. Refused are `not-found`,
   * `bad-request` for what is no plain text of one language, and what the text is refused for.
   */
  async restageText(handle: string, encoding: string): Promise<Result<StagedText>> {
    const held = this.#held.get(handle)
    const known = ENCODINGS.find(choice => choice.encoding === encoding)?.encoding
    if (!held) return failure('not-found')
    if (!known || held.source.name === '' || held.partner) return failure('bad-request', encoding)
    const { name, bytes } = held.source
    const read = await readDocument(bytes, name, known)
    if (!read.ok) return read
    const [text] = read.value.texts
    if (read.value.texts.length !== 1 || !text) return failure('bad-request', encoding)
    if (runsOn(text.text)) return failure('sentence-too-long', name)
    const told = checkLanguage(text.text, null, name)
    if (!told.ok) return told
    const source = { name, bytes, encoding: known }
    const again: HeldText = { ...held, ...text, language: told.value, source }
    this.#held.set(handle, again)
    return success(stagedText(handle, again, read.value))
  }

  /** The text of a handle; undefined for one that was never given or was let go of. */
  get(handle: string): HeldText | undefined {
    return this.#held.get(handle)
  }

  /** Lets go of texts; handles that mean nothing are passed over. */
  forget(handles: readonly string[]): void {
    for (const handle of handles) this.#held.delete(handle)
  }

  async #stageFile(path: string, language: Language | 'any'): Promise<Result<readonly StagedText[]>> {
    const name = basename(path)
    // A dropped file that lies on no disk comes without a path.
    if (!isAbsolute(path)) return failure('unreadable-file', name)
    const bytes = readBytes(path)
    if (!bytes.ok) return bytes
    const read = await readDocument(bytes.value, name)
    if (!read.ok) return read
    const { texts, halves, encoding } = read.value
    const wanted = language === 'any' ? declaredLanguage(name) : language
    if (texts.length === 1 || (wanted !== null && !halves))
      for (const { text } of texts) {
        const told = checkLanguage(text, wanted, name)
        if (!told.ok) return told
      }
    return this.#hold(read.value, { name, encoding, bytes: bytes.value }, name)
  }

  #hold(document: FoundDocument, source: Source, name: string): Result<readonly StagedText[]> {
    if (document.texts.some(({ text }) => runsOn(text))) return failure('sentence-too-long', name)
    if (this.#bytesHeld() + source.bytes.length > MOST_HELD) return failure('too-large', name)
    const texts = document.texts.filter(
      (found): found is FoundText & { language: Language } => found.language !== 'other',
    )
    const handles = texts.map(() => randomUUID() as string)
    return success(
      texts.map((found, at) => {
        const partner = document.halves ? handles[1 - at]! : null
        const held: HeldText = { ...found, source, partner, units: document.units }
        this.#held.set(handles[at]!, held)
        return stagedText(handles[at]!, held, document)
      }),
    )
  }

  /** Bytes of all files that wait, each counted once. */
  #bytesHeld(): number {
    const files = new Set([...this.#held.values()].map(({ source }) => source.bytes))
    return [...files].reduce((sum, bytes) => sum + bytes.length, 0)
  }
}

/** What the window is told of a text. */
const stagedText = (handle: string, held: HeldText, { kind, halves, guess }: FoundDocument): StagedText => ({
  handle,
  name: held.source.name,
  language: held.language,
  encoding: held.source.encoding,
  title: held.title,
  preview: wellFormed(held.text.slice(0, PREVIEW)),
  characters: held.text.length,
  kind: held.source.name === '' ? 'pasted' : kind,
  halves,
  // A chapter says as its site which book it is of.
  ...(kind === 'book' ? { book: held.about.site || bareName(held.source.name) } : {}),
  partner: held.partner,
  sure: guess?.sure ?? true,
  encodings: guess && !held.partner ? orderedEncodings(held.source.encoding, guess.others) : [],
})

/** Every encoding, the one that was taken first, then what else makes sense. */
function orderedEncodings(taken: string, others: readonly Encoding[]): string[] {
  const all = ENCODINGS.map(choice => choice.encoding as string)
  return [...new Set([taken, ...others, ...all])]
}

/** Half a surrogate pair is no character, and could not be kept. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** The language of a text, which must be the wanted one where one is wanted. */
export function checkLanguage(text: string, wanted: Language | null, name: string): Result<Language> {
  const told = tellLanguage(text)
  if (wanted === null) return told === 'other' ? failure('unknown-language', name) : success(told)
  if (told === wanted) return success(wanted)
  return failure(wanted === 'arabic' ? 'not-arabic' : 'not-english', name)
}
