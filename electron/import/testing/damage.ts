import fc from 'fast-check'

/** A change of some bytes: what of them is kept, and what is written over. */
export type Damage = {
  readonly from: number
  readonly to: number
  readonly changes: readonly (readonly [at: number, byte: number])[]
}

/** Bytes with some of them lost or changed; places are shares of the length, from 0 to 1. */
export function damaged(bytes: Uint8Array, { from, to, changes }: Damage): Uint8Array {
  const copy = bytes.slice()
  for (const [at, byte] of changes) copy[Math.floor(at * copy.length)] = byte
  const [begin, end] = [
    Math.floor(Math.min(from, to) * copy.length),
    Math.floor(Math.max(from, to) * copy.length),
  ]
  // Cut out of the middle more often than cut down to it: most of a file should remain.
  return end - begin < copy.length / 2
    ? Uint8Array.from([...copy.subarray(0, begin), ...copy.subarray(end)])
    : copy.subarray(begin, end)
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

/** Damage of any kind. */
export const damage: fc.Arbitrary<Damage> = fc.record({
  from: share,
  to: share,
  changes: fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 12 }),
})

const PIECES = [
  ...'<>&;"\'=/!-[]?\0 \n\u202e\ud800'.split(''),
  ...'<p> </p> <div> </div> <a href="#x"> </a> <table> <tr> <td> </table> <h1> </h1> <br> <li> <ul> </ul> <b> </b>'.split(
    ' ',
  ),
  ...'<script> </script> <style> <svg> </svg> <!-- --> <![CDATA[ ]]> <!doctype <?xml <title> </title> <template> <form>'.split(
    ' ',
  ),
  ...'&amp; &#1575; &#xd800; &lt; &nosuch; &copy -->'.split(' '),
  '<html lang="ar" dir="rtl">',
  '<div class="comments">',
  '<figcaption>',
  '<sup>',
  '<meta charset="windows-1256">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"',
  'اقرأ أيضا: ',
  'وصلت الحافلة إلى القرية، وقال السائق إن الطريق كان طويلا. ',
  'The bus reached the village, and the driver said that the road had been long. ',
  '00:00:01,000 --> 00:00:02,000\n',
  '{\\an8}',
  'WEBVTT\n',
  'Content-Type: multipart/related; boundary=b\n\n--b\n',
  '--b--',
  '=\n',
  '=D8=A7',
]

/** Text put together from what the formats are made of, in any order: well-formed by chance alone. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 60 })
  .map(pieces => pieces.join(''))
