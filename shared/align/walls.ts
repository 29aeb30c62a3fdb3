/** A place that every alignment must pass: `i` Arabic and `j` English sentences lie before it. */
export type Wall = { readonly i: number; readonly j: number }

/** Places that every alignment must pass, and which beads they leave possible. */
export class Walls {
  // How many walls lie before or at each sentence of a side, and how many before it.
  private readonly reachedArabic: Int32Array
  private readonly reachedEnglish: Int32Array
  private readonly beforeArabic: Int32Array
  private readonly beforeEnglish: Int32Array

  /** `walls` go forward on both sides; `n` and `m` are the sentences of the sides. */
  constructor(walls: readonly Wall[], n: number, m: number) {
    const arabic = walls.map(wall => wall.i)
    const english = walls.map(wall => wall.j)
    this.reachedArabic = counts(arabic, n, 0)
    this.reachedEnglish = counts(english, m, 0)
    this.beforeArabic = counts(arabic, n, 1)
    this.beforeEnglish = counts(english, m, 1)
  }

  /** Whether a bead from (i, j) to (i2, j2) jumps over no wall. */
  lets(i: number, j: number, i2: number, j2: number): boolean {
    const left = Math.max(this.beforeArabic[i2]!, this.beforeEnglish[j2]!)
    return left <= Math.min(this.reachedArabic[i]!, this.reachedEnglish[j]!)
  }
}

function counts(places: readonly number[], size: number, after: 0 | 1): Int32Array {
  const table = new Int32Array(size + 2)
  for (const place of places) if (place + after <= size + 1) table[place + after]!++
  for (let at = 1; at < table.length; at++) table[at]! += table[at - 1]!
  return table
}
