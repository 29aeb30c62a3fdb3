import { MAX_FILE_BYTES } from '../read-bytes.ts'

/** Pages that are written to keep a reader busy, by what they do; each is made when it is asked for. */
export const HOSTILE_PAGES: Readonly<Record<string, (length?: number) => string>> = {
  'elements within elements': length => repeated('<div>', length),
  'elements within elements, each with text': length => repeated('<div>x', length),
  'more elements than any page': length => repeated('<b>x</b>', length),
  'links that are closed by others': length => repeated('<a>a</b>', length),
  'ends without beginnings': length => `<div>${repeated('</b>', length)}`,
  'items far below their list': length => `<li><ul>${'<b>'.repeat(50_000)}${repeated('<li></li>', length)}`,
  'one tag with a million attributes': length => `<p>text<a ${repeated('a1=b ', length)}>`,
  'one line of words': length => `<p>${repeated('كلمة ', length)}`,
  'line breaks': length => `<p>${repeated('<br>a', length)}`,
  references: length => repeated('&amp;', length),
  'rare references': length => repeated('&hearts;', length),
  signs: length => repeated('<', length),
  'comments that never end': length => repeated('<!--', length),
  'quotations that never end': length => repeated('<a x="', length),
  'quotations within quotations': length => repeated('<a x=\'b" ', length),
  'programs that never end': length => repeated('<script>', length),
  'pictures that never end': length => repeated('<svg>', length),
  'entities that grow': length => `<!doctype a [${repeated('<!ENTITY a "&b;&b;&b;">', length)}]>&a;`,
  'marks within marks': length => `${'<sup>'.repeat(120)}${repeated('word ', length)}`,
  'tables within tables': length => repeated('<table><tr><td>', length),
  NUL: length => repeated('a\0b ', length),
  'halves of pairs': length => repeated('\ud800 a', length),
  'statements within statements': length =>
    `<p>text<script type="application/ld+json">${repeated('[', length)}`,
}

const repeated = (piece: string, length = MAX_FILE_BYTES - 600_000): string =>
  piece.repeat(Math.floor(length / piece.length))
