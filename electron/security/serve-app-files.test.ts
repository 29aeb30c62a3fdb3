import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { serveAppFiles } from './serve-app-files.ts'

const folder = temporaryFolder()
const ask = (way: string, method = 'GET') =>
  serveAppFiles(join(folder(), 'renderer'))({ url: `app://reader/${way}`, method })

beforeEach(() => {
  mkdirSync(join(folder(), 'renderer', 'folder.html'), { recursive: true })
  writeFileSync(join(folder(), 'renderer', 'index.html'), '<!doctype html>')
  writeFileSync(join(folder(), 'secret.html'), 'secret')
  symlinkSync(join(folder(), 'secret.html'), join(folder(), 'renderer', 'link.html'))
})

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

describe('a file of the page is served', () => {
  it('with its type, the whole policy, and no guessing of types', async () => {
    const answer = await ask('index.html')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('<!doctype html>')
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-length': '15',
      'content-security-policy': POLICY,
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
  })

  it('without its content when only its head is asked for', async () => {
    const answer = await ask('index.html', 'HEAD')
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '15',
      '',
    ])
  })
})

describe('refused, under the same policy, is', () => {
  it.each([
    ['a file that is not there', 'missing.html', 'GET', 404],
    ['a folder', 'folder.html', 'GET', 404],
    ['a link that leads out', 'link.html', 'GET', 404],
    ['a way out', '..%2fsecret.html', 'GET', 404],
    ['another method', 'index.html', 'POST', 405],
  ])('%s', async (_title, way, method, status) => {
    const answer = await ask(way, method)
    expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([status, POLICY])
    expect(await answer.text()).toBe('')
  })
})
