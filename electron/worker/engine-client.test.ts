import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { success } from '../../shared/result.ts'
import { EngineClient } from './engine-client.ts'
import type { EngineMessage, EngineNotice, EngineQuestion } from './engine-contract.ts'

/** The processes that a client started, in order, driven by the test. */
function rig() {
  const children: {
    asked: EngineQuestion[]
    killed: boolean
    say: (message: EngineMessage) => void
    die: (code?: number) => void
  }[] = []
  const notices: EngineNotice[] = []
  const client = new EngineClient(
    (onMessage, onExit) => {
      const child = {
        asked: [] as EngineQuestion[],
        killed: false,
        say: onMessage,
        die: (code = 1) => onExit(code),
      }
      children.push(child)
      return {
        post: question => void child.asked.push(question),
        kill: () => {
          child.killed = true
          onExit(143)
        },
      }
    },
    notice => notices.push(notice),
  )
  return { client, children, notices }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a request', () => {
  it('waits until the engine is ready, and then reaches it once', async () => {
    const { client, children } = rig()
    const answer = client.ask('listArticles', {})
    expect(children[0]!.asked).toEqual([])
    children[0]!.say({ kind: 'ready' })
    expect(children[0]!.asked).toEqual([{ id: 1, name: 'listArticles', ask: {} }])
    children[0]!.say({ kind: 'answer', id: 1, result: success([]) })
    expect(await answer).toEqual(success([]))
  })

  it('has its own answer, whatever the order of answers', async () => {
    const { client, children } = rig()
    children[0]!.say({ kind: 'ready' })
    const one = client.ask('removeArticle', { id: 1 })
    const two = client.ask('libraryNotice', {})
    children[0]!.say({ kind: 'answer', id: 2, result: success(null) })
    children[0]!.say({ kind: 'answer', id: 1, result: { ok: false, code: 'not-found', detail: '' } })
    expect([await one, await two]).toEqual([{ ok: false, code: 'not-found', detail: '' }, success(null)])
  })
})

describe('when the engine dies', () => {
  it('what it was working on is answered, and it is started again', async () => {
    const { client, children } = rig()
    children[0]!.say({ kind: 'ready' })
    const answer = client.ask('listArticles', {})
    children[0]!.die()
    expect(await answer).toMatchObject({ ok: false, code: 'engine-failed' })
    const later = client.ask('listArticles', {})
    await vi.advanceTimersByTimeAsync(100)
    expect(children).toHaveLength(2)
    children[1]!.say({ kind: 'ready' })
    children[1]!.say({ kind: 'answer', id: 2, result: success([]) })
    expect(await later).toEqual(success([]))
  })

  it('again and again, it is started ever later and then only when asked', async () => {
    const { client, children } = rig()
    const starts: number[] = []
    const began = Date.now()
    for (let death = 0; death < 5; death++) {
      const known = children.length
      children.at(-1)!.die()
      while (children.length === known && Date.now() - began < 60_000) await vi.advanceTimersByTimeAsync(100)
      if (children.length > known) starts.push(Date.now() - began)
    }
    expect(starts).toEqual([100, 500, 2100, 8500])
    const answer = client.ask('listArticles', {})
    expect(children).toHaveLength(6)
    children[5]!.say({ kind: 'ready' })
    children[5]!.say({ kind: 'answer', id: 1, result: success([]) })
    expect(await answer).toEqual(success([]))
  })

  it('nothing that it says afterwards is heard', async () => {
    const { client, children, notices } = rig()
    children[0]!.die()
    await vi.advanceTimersByTimeAsync(100)
    children[0]!.say({ kind: 'library-changed' })
    expect(notices).toEqual([])
    children[1]!.say({ kind: 'library-changed' })
    expect(notices).toEqual([{ kind: 'library-changed' }])
    void client
  })
})

describe('stopping an import', () => {
  const order = { job: 'j', arabic: 'a', english: null }

  it('is left to the engine while it answers', async () => {
    const { client, children } = rig()
    children[0]!.say({ kind: 'ready' })
    const imported = client.ask('importPair', order)
    const cancelled = client.cancelJob('j')
    children[0]!.say({ kind: 'answer', id: 2, result: success(null) })
    children[0]!.say({ kind: 'answer', id: 1, result: { ok: false, code: 'cancelled', detail: '' } })
    expect([await imported, await cancelled]).toMatchObject([{ code: 'cancelled' }, { ok: true }])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(children[0]!.killed).toBe(false)
  })

  it('ends the engine when a step does not end', async () => {
    const { client, children } = rig()
    children[0]!.say({ kind: 'ready' })
    const imported = client.ask('importPair', order)
    const cancelled = client.cancelJob('j')
    await vi.advanceTimersByTimeAsync(5000)
    expect(children[0]!.killed).toBe(true)
    expect([await imported, await cancelled]).toMatchObject([{ code: 'cancelled' }, { ok: true }])
    await vi.advanceTimersByTimeAsync(100)
    expect(children).toHaveLength(2)
  })
})

describe('at the end', () => {
  it('the engine closes and is not started again', async () => {
    const { client, children } = rig()
    children[0]!.say({ kind: 'ready' })
    const stopped = client.stop()
    expect(children[0]!.asked).toMatchObject([{ name: 'close' }])
    children[0]!.die(0)
    await stopped
    await vi.advanceTimersByTimeAsync(60_000)
    expect(children).toHaveLength(1)
  })

  it('an engine that does not close is ended', async () => {
    const { client, children } = rig()
    children[0]!.say({ kind: 'ready' })
    const stopped = client.stop()
    await vi.advanceTimersByTimeAsync(4000)
    await stopped
    expect(children[0]!.killed).toBe(true)
  })
})
