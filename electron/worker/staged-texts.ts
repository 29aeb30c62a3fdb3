import { randomUUID } from 'node:crypto'
import { basename, isAbsolute } from 'node:path'
import type { StagedText, Staging } from '../../shared/contract.ts'
import type { Language } from '../../shared/model/text.ts'
import { type Failure, failure, type Result, success } from '../../shared/result.ts'
import { tellLanguage } from '../../shared/text/tell-language.ts'
import { declaredLanguage } from '../import/declared-language.ts'
import { isBlank, isBroken } from '../import/decode-bytes.ts'
import { importFile, MAX_FILE_BYTES } from '../import/import-file.ts'
import { titleOf } from '../import/title-of.ts'
import type { Source } from '../library/sources.ts'

/** A text that was read and waits for its import. */
export type HeldText = {
  readonly text: string
  readonly title: string
  readonly language: Language
  readonly source: Source
}

/** UTF-16 units that the window is shown. */
const PREVIEW = 600
/** UTF-16 units of a pasted text that stand for the name it does not have, in a refusal. */
const NAME_OF_PASTED = 40
/** Bytes that may wait at once: ten files of the largest size. More is a folder dropped by mistake. */
const MOST_HELD = 10 * MAX_FILE_BYTES

/** The texts that were read and not yet imported, each under a handle that says nothing of its place. */
export class StagedTexts {
  readonly #held = new Map<string, HeldText>()
  #bytes = 0

  /** Reads files in order. A language, or the one that a file's name declares, must be that of the text. */
  stageFiles(paths: readonly string[], language: Language | 'any'): Staging {
    const texts: StagedText[] = []
    const refused: Failure[] = []
    for (const path of paths) {
      const staged = this.#stageFile(path, language)
      if (staged.ok) texts.push(staged.value)
      else refused.push(staged)
    }
    return { texts, refused }
  }

  /** Takes a pasted text; it is refused by its first words. */
  stageText(pasted: string, language: Language | 'any'): Result<StagedText> {
    const text = wellFormed(pasted)
    const name = wellFormed(text.trim().slice(0, NAME_OF_PASTED))
    if (isBlank(text)) return failure('empty-file')
    if (isBroken(text)) return failure('not-text', name)
    const told = checkLanguage(text, language === 'any' ? null : language, name)
    if (!told.ok) return told
    const bytes = new TextEncoder().encode(text)
    if (bytes.length > MAX_FILE_BYTES) return failure('too-large', name)
    const title = titleOf(text, told.value, '')
    return this.#hold(
      { text, title, language: told.value, source: { name: '', encoding: 'UTF-8', bytes } },
      name,
    )
  }

  /** The text of a handle; undefined for one that was never given or was let go of. */
  get(handle: string): HeldText | undefined {
    return this.#held.get(handle)
  }

  /** Lets go of texts; handles that mean nothing are passed over. */
  forget(handles: readonly string[]): void {
    for (const handle of handles) {
      this.#bytes -= this.#held.get(handle)?.source.bytes.length ?? 0
      this.#held.delete(handle)
    }
  }

  #stageFile(path: string, language: Language | 'any'): Result<StagedText> {
    // A dropped file that lies on no disk comes without a path.
    if (!isAbsolute(path)) return failure('unreadable-file', basename(path))
    const imported = importFile(path)
    if (!imported.ok) return imported
    const { name, bytes, text, encoding, title } = imported.value
    const wanted = language === 'any' ? declaredLanguage(name) : language
    const told = checkLanguage(text, wanted, name)
    if (!told.ok) return told
    return this.#hold({ text, title, language: told.value, source: { name, encoding, bytes } }, name)
  }

  #hold(held: HeldText, name: string): Result<StagedText> {
    const { source, text, language, title } = held
    if (this.#bytes + source.bytes.length > MOST_HELD) return failure('too-large', name)
    const handle = randomUUID()
    this.#held.set(handle, held)
    this.#bytes += source.bytes.length
    return success({
      handle,
      name: source.name,
      language,
      encoding: source.encoding,
      title,
      preview: wellFormed(text.slice(0, PREVIEW)),
      characters: text.length,
    })
  }
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
