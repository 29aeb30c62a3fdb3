/** UTF-16 units at a time; an expression that is replaced a million times in one text holds a million pieces of it. */
const PIECE = 4096

/**
 * A long text rewritten piece by piece, so that it takes memory for one piece only. A piece never ends where
 * `mayCut` says no to what stands before and behind the cut, unless that goes on for as long as a piece.
 */
export function inPieces(
  text: string,
  rewrite: (piece: string) => string,
  mayCut: (text: string, at: number) => boolean,
): string {
  if (text.length <= PIECE) return rewrite(text)
  let whole = ''
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + PIECE)
    const furthest = to + PIECE
    while (to < text.length && to < furthest && !mayCut(text, to)) to++
    whole += rewrite(text.slice(from, to))
    from = to
  }
  return whole
}
