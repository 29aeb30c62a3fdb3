import { describe, expect, it } from 'vitest'
import { resolvePath } from './book-files.ts'
import { readContents } from './read-contents.ts'

describe('a link in a book', () => {
  const rows: [folder: string, href: string, path: string][] = [
    ['OEBPS', 'text/one.xhtml', 'OEBPS/text/one.xhtml'],
    ['OEBPS/text', '../notes.xhtml#n1', 'OEBPS/notes.xhtml'],
    ['', './a//b.xhtml?x=1', 'a/b.xhtml'],
    ['OEBPS', '/top.xhtml', 'top.xhtml'],
    ['OEBPS', 'ch%201.xhtml', 'OEBPS/ch 1.xhtml'],
    ['OEBPS', '100%.xhtml', 'OEBPS/100%.xhtml'],
    ['OEBPS', '../../etc/passwd', ''],
    ['OEBPS', 'https://example.invalid/a', ''],
    ['OEBPS', 'file:///etc/passwd', ''],
  ]
  it.each(rows)('from «%s», %s leads to «%s»', (folder, href, path) => {
    expect(resolvePath(folder, href)).toBe(path)
  })
})

it('the contents of EPUB 2 name each file once, and lists of pages name none', () => {
  const ncx = `<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src="a.html"/>
    <navPoint><navLabel><text>One, again</text></navLabel><content src="a.html#x"/></navPoint></navPoint>
    <navPoint><navLabel><text> Two &amp; three </text></navLabel><content src="b.html"/></navPoint></navMap>
    <pageList><pageTarget><navLabel><text>7</text></navLabel><content src="c.html"/></pageTarget></pageList></ncx>`
  expect([...readContents(ncx, 'OPS/toc.ncx')]).toEqual([
    ['OPS/a.html', 'One'],
    ['OPS/b.html', 'Two & three'],
  ])
})
