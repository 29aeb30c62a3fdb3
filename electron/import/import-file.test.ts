import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from './import-file.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'

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
  it('with its bytes, text, encoding, language and title', async () => {
    const text = 'النهر يرتفع في الشمال\n\nقالت الوزارة إن النهر ارتفع. ولم تقع أضرار.\n'
    const imported = await importFile(written('river.ar.txt', text))
    expect(imported).toMatchObject({
      ok: true,
      value: {
        name: 'river.ar.txt',
        encoding: 'UTF-8',
        halves: null,
        texts: [{ text, language: 'arabic', title: 'النهر يرتفع في الشمال' }],
      },
    })
    if (imported.ok) expect(Buffer.from(imported.value.bytes).toString()).toBe(text)
  })

  it('whatever the case of its extension', async () => {
    expect(await importFile(written('NOTE.TXT', 'The river rose.'))).toMatchObject({ ok: true })
  })
})

describe('a file is refused by its name', () => {
  it('when it is gone', async () => {
    expect(await importFile(join(folder, 'gone.txt'))).toEqual({
      ok: false,
      code: 'file-vanished',
      detail: 'gone.txt',
    })
  })
  it('when it is of another kind', async () => {
    const code = 'unsupported-file'
    expect(await importFile(written('a.exe', 'MZ'))).toEqual({ ok: false, code, detail: 'a.exe' })
  })
  it('when it is a folder', async () => {
    mkdirSync(join(folder, 'folder.txt'))
    expect(await importFile(join(folder, 'folder.txt'))).toMatchObject({ ok: false, code: 'unreadable-file' })
  })
  it('when it is larger than the limit', async () => {
    const path = written('large.txt', '')
    truncateSync(path, MAX_FILE_BYTES + 1)
    expect(await importFile(path)).toEqual({ ok: false, code: 'too-large', detail: 'large.txt' })
  })
  it('when it is a link that leads to another kind', async () => {
    symlinkSync(written('secret.key', 'secret'), join(folder, 'innocent.txt'))
    expect(await importFile(join(folder, 'innocent.txt'))).toMatchObject({
      ok: false,
      code: 'unsupported-file',
    })
  })
  it('when its name cannot be a name', async () => {
    expect(await importFile('/a\0b.txt')).toMatchObject({ ok: false, code: 'unreadable-file' })
  })
  it('when it is empty', async () => {
    expect(await importFile(written('empty.txt', ''))).toMatchObject({ ok: false, code: 'empty-file' })
  })
})
