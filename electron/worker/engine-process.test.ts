import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { EngineClient } from './engine-client.ts'
import type { EngineMessage, EngineNotice } from './engine-contract.ts'
import { libraryArgument } from './library-argument.ts'

const folder = temporaryFolder()
const ENGINE = join(import.meta.dirname, 'engine-process.ts')
const PORT = join(import.meta.dirname, 'testing', 'parent-port.ts')

let engine: EngineClient | null = null
let kill = (): void => {}
const notices: EngineNotice[] = []

/** The engine process as it is, in a plain child of Node. */
function start(): EngineClient {
  notices.length = 0
  engine = new EngineClient(
    (onMessage, onExit) => {
      const child = fork(ENGINE, [libraryArgument(join(folder(), 'library.sqlite'))], {
        execArgv: ['--disable-warning=ExperimentalWarning', '--import', PORT],
        serialization: 'advanced',
      })
      child.on('message', message => onMessage(message as EngineMessage))
      child.on('exit', code => onExit(code ?? -1))
      kill = () => child.kill('SIGKILL')
      return { post: question => void child.send(question), kill }
    },
    notice => notices.push(notice),
  )
  return engine
}
afterEach(async () => {
  await engine?.stop()
})

describe('the engine process', () => {
  it('opens a first start on the first sample, and the others follow', async () => {
    const engine = start()
    const first = await engine.ask('listArticles', {})
    expect(first).toMatchObject({
      ok: true,
      value: [{ title: { english: 'Roman ship found off the coast of Alexandria' } }],
    })
    await expect.poll(() => notices.filter(notice => notice.kind === 'library-changed').length).toBe(2)
    const all = await engine.ask('listArticles', {})
    if (!all.ok) throw new Error(all.code)
    expect(all.value).toHaveLength(3)
    expect(all.value[0]).toMatchObject({ title: { english: 'Roman ship found off the coast of Alexandria' } })
    for (const article of all.value) expect(article.linkedEntities).toBeGreaterThan(3)
  })

  it('imports files, and has them again after it was killed', async () => {
    const engine = start()
    await engine.ask('listArticles', {})
    const arabic = join(folder(), 'visit.ar.txt')
    const english = join(folder(), 'visit.en.txt')
    writeFileSync(arabic, 'وصل الرئيس إلى باريس.\nوقال إن الزيارة مهمة.\n')
    writeFileSync(english, 'The president arrived in Paris.\nHe said that the visit was important.\n')
    const staging = await engine.ask('stageFiles', { paths: [arabic, english], language: 'any' })
    if (!staging.ok) throw new Error(staging.code)
    const [left, right] = staging.value.texts
    const order = { job: 'j1', arabic: left!.handle, english: right!.handle }
    const imported = await engine.ask('importPair', order)
    if (!imported.ok) throw new Error(imported.code)
    expect(imported.value.sentences).toEqual({ arabic: 2, english: 2 })
    const stages = notices.flatMap(notice => (notice.kind === 'progress' ? [notice.stage] : []))
    expect([...new Set(stages)]).toEqual(['reading', 'segmenting', 'aligning', 'linking', 'saving'])
    kill()
    const again = await engine.ask('openArticle', { id: imported.value.id })
    // What was asked while it died may be answered as a failure; what is asked afterwards is not.
    const opened = again.ok ? again : await engine.ask('openArticle', { id: imported.value.id })
    expect(opened).toMatchObject({
      ok: true,
      value: { title: { english: 'The president arrived in Paris.' } },
    })
  })

  it('closes the library when it is told to stop', async () => {
    const engine = start()
    await engine.ask('libraryNotice', {})
    await engine.stop()
    const { readdirSync } = await import('node:fs')
    expect(readdirSync(folder())).toEqual(['library.sqlite'])
    expect(await engine.ask('listArticles', {})).toMatchObject({ ok: false, code: 'engine-failed' })
  })
})
