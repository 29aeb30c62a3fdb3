import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile, MAX_FILE_BYTES } from './import-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabil-import-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a file is read', () => {
  it('with its bytes, text, encoding, language and title', () => {
    const text = 'النهر يرتفع في الشمال\n\nقالت الوزارة إن النهر ارتفع. ولم تقع أضرار.\n'
    const imported = importFile(written('river.ar.txt', text))
    expect(imported).toMatchObject({
      ok: true,
      value: {
        name: 'river.ar.txt',
        text,
        encoding: 'UTF-8',
        language: 'arabic',
        title: 'النهر يرتفع في الشمال',
      },
    })
    if (imported.ok) expect(Buffer.from(imported.value.bytes).toString()).toBe(text)
  })

  it('whatever the case of its extension', () => {
    expect(importFile(written('NOTE.TXT', 'The river rose.'))).toMatchObject({ ok: true })
  })
})

describe('a file is refused by its name', () => {
  it('when it is gone', () => {
    expect(importFile(join(folder, 'gone.txt'))).toEqual({
      ok: false,
      code: 'file-vanished',
      detail: 'gone.txt',
    })
  })
  it('when it is of another kind', () => {
    const code = 'unsupported-file'
    expect(importFile(written('a.pdf', '%PDF'))).toEqual({ ok: false, code, detail: 'a.pdf' })
  })
  it('when it is a folder', () => {
    mkdirSync(join(folder, 'folder.txt'))
    expect(importFile(join(folder, 'folder.txt'))).toMatchObject({ ok: false, code: 'unreadable-file' })
  })
  it('when it is larger than the limit', () => {
    const path = written('large.txt', '')
    truncateSync(path, MAX_FILE_BYTES + 1)
    expect(importFile(path)).toEqual({ ok: false, code: 'too-large', detail: 'large.txt' })
  })
  it('when it is a link that leads to another kind', () => {
    symlinkSync(written('secret.key', 'secret'), join(folder, 'innocent.txt'))
    expect(importFile(join(folder, 'innocent.txt'))).toMatchObject({ ok: false, code: 'unsupported-file' })
  })
  it('when its name cannot be a name', () => {
    expect(importFile('/a\0b.txt')).toMatchObject({ ok: false, code: 'unreadable-file' })
  })
  it('when it is empty', () => {
    expect(importFile(written('empty.txt', ''))).toMatchObject({ ok: false, code: 'empty-file' })
  })
})
