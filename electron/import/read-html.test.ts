import { describe, expect, it } from 'vitest'
import { cleanTitle } from './clean-text.ts'
import { decodeEntities } from './decode-entities.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'
import { readClipboardHtml } from './read-clipboard-html.ts'
import { readHtml } from './read-html.ts'
import { HOSTILE_PAGES } from './testing/hostile-pages.ts'

describe('a page that is written to keep the reader busy', () => {
  // Small here, 20 MB in the bench; what is quadratic shows at this size already.
  it.each(Object.keys(HOSTILE_PAGES))('%s', name => {
    const source = HOSTILE_PAGES[name]!(200_000)
    for (const read of [readHtml(source), readClipboardHtml(source)])
      if (!read.ok) expect(read.code).toMatch(/^(?:page-without-text|document-too-large)$/)
  })

  it('is refused by its size before it is looked at', () => {
    const large = ' '.repeat(MAX_FILE_BYTES + 1)
    expect(readHtml(large)).toMatchObject({ ok: false, code: 'too-large' })
    expect(readHtml(new Uint8Array(50 * 1024 * 1024))).toMatchObject({ ok: false, code: 'too-large' })
    expect(readClipboardHtml(large)).toMatchObject({ ok: false, code: 'too-large' })
  })
})

describe('the title of a page', () => {
  const text = '<p>The ferry left at noon, and the quay was empty by one.</p>'
  const rows: [string, string, string][] = [
    [
      'is its headline rather than the one for search engines',
      '<title>Ferry leaves: what we know - The Quay Post</title><h1>Ferry leaves</h1>',
      'Ferry leaves',
    ],
    [
      'is not the name of the site',
      '<title>The ferry leaves the old quay | Quay Post</title><h1><a href="/">Quay Post</a></h1>',
      'The ferry leaves the old quay',
    ],
    [
      'loses the name of the site',
      '<title>العبّارة تغادر الرصيف القديم | بريد المرفأ</title>',
      'العبّارة تغادر الرصيف القديم',
    ],
    ['keeps a hyphen that parts no site', '<title>Out-of-season ferry</title>', 'Out-of-season ferry'],
    ['is the first heading where nothing else is said', '<h2>Noon</h2>', 'Noon'],
    ['is empty where there is none', '', ''],
  ]
  it.each(rows)('%s', (_title, before, title) => {
    expect(readHtml(`${before}${text}`)).toMatchObject({ ok: true, value: { title } })
  })

  it('never ends in half a character', () => {
    expect(cleanTitle(`${'a'.repeat(298)}😀😀`)).toBe(`${'a'.repeat(298)}…`)
  })
})

describe('the date of a page', () => {
  const rows: [string, string, string | null][] = [
    [
      'with its zone',
      '<meta property="article:published_time" content="2026-03-11T08:30:00+03:00">',
      '2026-03-11T05:30:00.000Z',
    ],
    ['without a zone, in UTC', '<meta name="date" content="2026-03-11 08:30">', '2026-03-11T08:30:00.000Z'],
    ['as a day', '<time datetime="2026-03-11">Wednesday</time>', '2026-03-11T00:00:00.000Z'],
    [
      'as in a mail',
      '<meta name="pubdate" content="Wed, 11 Mar 2026 08:30:00 +0300">',
      '2026-03-11T05:30:00.000Z',
    ],
    ['in Arabic digits', '<time datetime="٢٠٢٦-٠٣-١١">الأربعاء</time>', '2026-03-11T00:00:00.000Z'],
    ['that is no day', '<meta name="date" content="2026-02-30">', null],
    ['in words', '<time>last Wednesday</time>', null],
    [
      'in a statement that is broken',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-</script>',
      null,
    ],
  ]
  it.each(rows)('%s', (_title, markup, date) => {
    const read = readHtml(`${markup}<p>The ferry left at noon, and the quay was empty by one.</p>`)
    expect(read.ok && read.value.publishedAt).toBe(date === null ? null : Date.parse(date))
  })
})

describe('the language of a paragraph', () => {
  const rows: [string, string, string | undefined][] = [
    ['is what the element says', '<p lang="ar-EG">غادرت العبّارة ظهرا.</p>', 'arabic'],
    ['is what the page says', '<html lang="en"><p>The ferry left at noon.</p>', 'english'],
    ['is told by a direction', '<p dir="rtl">غادرت العبّارة ظهرا.</p>', 'arabic'],
    ['is not what its letters deny', '<html lang="en"><p>غادرت العبّارة ظهرا.</p>', undefined],
    ['is none where another one is stated', '<p lang="fa" dir="rtl">کشتی ظهر رفت.</p>', undefined],
    [
      'is that of most of its words',
      '<p><span lang="ar">غادرت العبّارة</span> <span lang="en">OK</span></p>',
      'arabic',
    ],
  ]
  it.each(rows)('%s', (_title, markup, language) => {
    const read = readHtml(markup)
    expect(read.ok && read.value.blocks[0]?.language).toBe(language)
  })
})

describe('a page in two languages', () => {
  const arabic =
    '<p>غادرت العبّارة الرصيف ظهرا، وكان على متنها ثلاثون راكبا وحمار واحد، ولم يلوّح لها أحد من أهل المرفأ.</p>'
  const english =
    '<p>The ferry left the quay at noon with thirty passengers and one donkey on board, and nobody waved.</p>'
  const rows: [string, string][] = [
    [
      'one below the other',
      `<div class="article-body">${english.repeat(4)}</div><div class="translation">${arabic.repeat(4)}</div>`,
    ],
    [
      'the second in what is called a sidebar',
      `<article>${english.repeat(4)}</article><div class="sidebar">${arabic.repeat(4)}</div>`,
    ],
    [
      'the second in an element of its own name',
      `<main>${arabic.repeat(4)}</main><aside lang="en">${english.repeat(4)}</aside>`,
    ],
  ]
  it.each(rows)('loses none: %s', (_title, body) => {
    const read = readHtml(`<html><body>${body}</body></html>`)
    const texts = read.ok ? read.value.blocks.map(block => block.text) : []
    expect(texts.filter(text => text.startsWith('The ferry'))).toHaveLength(4)
    expect(texts.filter(text => text.startsWith('غادرت'))).toHaveLength(4)
  })

  it('but leaves out comments in the other language', () => {
    const read = readHtml(
      `<article>${arabic.repeat(9)}</article><div class="comments">${english}${english}</div>`,
    )
    expect(read.ok && read.value.blocks.every(block => !block.text.startsWith('The'))).toBe(true)
  })
})

it('a page that is written as XML loses nothing behind what closes itself', () => {
  const read = readHtml(
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><p>The ferry left.</p><![CDATA[1 < 2]]></body></html>',
  )
  expect(read.ok && read.value.blocks.map(block => block.text)).toEqual(['The ferry left.', '1 < 2'])
})

describe('a reference', () => {
  const rows: [string, string][] = [
    ['&amp;lt;', '&lt;'],
    ['&copy 2026', '© 2026'],
    ['?a=1&copyright=2', '?a=1&copyright=2'],
    ['&#1575;&#x628;', 'اب'],
    ['&#150;', '–'],
    ['&notin;', '∉'],
    ['&constructor;', '&constructor;'],
    ['&#99999999;', '\ufffd'],
  ]
  it.each(rows)('%s is read as %s', (written, read) => expect(decodeEntities(written)).toBe(read))
})
