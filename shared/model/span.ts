/** A half-open stretch `[from, to)` of UTF-16 offsets into an original text. */
export type Span = { readonly from: number; readonly to: number }

/** Whether two spans share at least one offset. */
export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.from <= inner.from && inner.to <= outer.to
