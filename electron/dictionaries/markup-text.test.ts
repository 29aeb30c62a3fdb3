import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HTML_SKIPPED, markupText, XDXF_SKIPPED } from './markup-text.ts'

const rows: [string, string, string][] = [
  ['tags go', '<b>house</b>, <i class="x">home</i>', 'house, home'],
  ['blocks stand on lines of their own', 'house<br>home<p>abode</p>', 'house\nhome\nabode\n'],
  ['references are resolved', 'r&eacute;sum&#233; &#x41; &lt;b&gt; &amp;amp;', 'résumé A <b> &amp;'],
  ['unknown references stay', 'AT&T; &nosuch; &', 'AT&T; &nosuch; &'],
  ['impossible characters are replaced', '&#0;&#xD800;&#1114112;', '\ufffd\ufffd\ufffd'],
  ['scripts and styles go whole', 'a<script>if (1<2) alert("<b>")</script>b<style>p{}</style>c', 'abc'],
  ['a script that never ends takes the rest', 'a<script>b', 'a'],
  ['comments go', 'a<!-- <b> -->b<!-- c', 'ab'],
  ['a sign that opens no tag stays', '1 < 2 <3', '1 < 2 <3'],
  ['a tag that never ends is the end', 'house<b class="', 'house'],
  ['a tag with a handler leaves nothing of it', '<img src=x onerror=alert(1)>house', 'house'],
]

describe('text of markup', () => {
  it.each(rows)('%s', (_title, html, text) => expect(markupText(html, HTML_SKIPPED)).toBe(text))

  it('leaves out what XDXF repeats of the headword, and keeps rows of an HTML table', () => {
    const markup = '<k>بيت</k><tr>bayt</tr>house'
    expect(markupText(markup, XDXF_SKIPPED)).toBe('house')
    expect(markupText('<table><tr><td>bayt</td></tr></table>', HTML_SKIPPED).trim()).toBe('bayt')
  })

  it('takes time by its length, however broken', () => {
    const began = performance.now()
    for (const piece of ['<', '<a', '<!--', '&#', '<script', '</'])
      markupText(piece.repeat(16_000), HTML_SKIPPED)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  it('never fails and never grows', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('<', '>', '/', '!--', '-->', 'b', 'script', '&', '#', '1', ';', 'lt', ' '))
          .map(pieces => pieces.join('')),
        markup => markupText(markup, HTML_SKIPPED).length <= markup.length,
      ),
    )
  })
})
