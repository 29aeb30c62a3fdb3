/** A node of the document as mammoth makes it, as far as it is looked at here. */
export type WordNode = {
  readonly type: string
  readonly children?: readonly WordNode[]
  /** Of a text. */
  readonly value?: string
  /** Of a paragraph; Word keeps the names of its own styles in English whatever its language. */
  readonly styleName?: string | null
  /** Of a run: set directly, not by its style. */
  readonly isBold?: boolean
  /** Of a break. */
  readonly breakType?: string
  /** Of a cell. */
  readonly colSpan?: number
}

/** The whole document; `resolve` finds the note that a reference stands for. */
export type WordDocument = WordNode & {
  readonly notes: { readonly resolve: (reference: WordNode) => { readonly body: readonly WordNode[] } | null }
}
