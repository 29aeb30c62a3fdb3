/** How much more often words look turned round than right. */
const MORE = 1.5
/** Telling words below which nothing is told. */
const ENOUGH = 3

/**
 * Whether Arabic text stands back to front, letter by letter: its words then end in what the article looks like
 * from behind, and begin with letters that only end a word.
 */
export function isVisualOrder(texts: readonly string[]): boolean {
  let right = 0
  let turned = 0
  for (const text of texts)
    for (const word of text.match(/(?:(?=[\p{L}\p{M}])[\p{Script=Arabic}\p{M}]){4,}/gu) ?? []) {
      if (/^[وفبك]?ال/.test(word) || /[ةى]$/.test(word)) right++
      if (/لا[وفبك]?$/.test(word) || /^[ةى]/.test(word)) turned++
    }
  return turned >= ENOUGH && turned > MORE * right
}
