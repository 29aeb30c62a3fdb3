import type { Span } from './span.ts'

/** The two languages that face each other. */
export type Language = 'arabic' | 'english'

/** `aside`: text that is not part of the article, such as «◄ اقرأ أيضًا | …». */
export type BlockKind = 'paragraph' | 'heading' | 'aside'

/** A paragraph, heading or aside of the original. Blocks do not overlap and stand in text order. */
export type Block = Span & { readonly kind: BlockKind }

/** A sentence; `block` is the index of the block that holds it. Sentences stand in text order. */
export type Sentence = Span & { readonly block: number }

/** A note over the original: the span, which is glued or broken, reads as `reading`. */
export type Repair = Span & { readonly reading: string }

/** One side of an article. `original` is never rewritten; all spans point into it. */
export type Text = {
  readonly language: Language
  readonly original: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly repairs: readonly Repair[]
}

/** The kind of the block that holds a sentence. */
export const kindOf = (text: Text, sentence: Sentence): BlockKind =>
  text.blocks[sentence.block]?.kind ?? 'paragraph'

/** The characters of a span. */
export const slice = (text: Text, span: Span): string => text.original.slice(span.from, span.to)
