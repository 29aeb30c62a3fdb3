/** The identifiers of a TBX file: names of XML, each given once. */
export class TbxIds {
  readonly #given = new Set<string>()

  /** The identifier, if the file can hold it; otherwise null. */
  give(id: string): string | null {
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(id) || this.#given.has(id)) return null
    this.#given.add(id)
    return id
  }
}
