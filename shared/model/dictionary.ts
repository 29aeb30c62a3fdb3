/** The formats of dictionary files that can be added. */
export type DictionaryFormat = 'stardict' | 'dictd' | 'yomitan'

/** A dictionary that a person added to the library, as the list of dictionaries shows it. */
export type Dictionary = {
  readonly id: number
  readonly name: string
  readonly format: DictionaryFormat
  readonly entries: number
  /** Milliseconds since 1970. */
  readonly addedAt: number
  readonly enabled: boolean
}
