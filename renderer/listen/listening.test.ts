import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ListenEvent, type Listening, listenOn, OFF } from './listening.ts'

const places = [0, 1, 2].map(sentence => ({ side: 'arabic' as const, sentence }))
const after = (...events: ListenEvent[]): Listening => events.reduce(listenOn, OFF)
const begin = { kind: 'begin', places, at: 0 } as const
const ended = (turn: number, waits = false) => ({ kind: 'ended', turn, waits }) as const
const brief = (state: Listening) =>
  'places' in state ? `${state.phase} ${state.at} ${state.turn}` : state.phase

describe('the voice', () => {
  it.each<[string, ListenEvent[], string]>([
    ['goes on to the next sentence', [begin, ended(1)], 'speaking 1 2'],
    ['ends after the last', [{ ...begin, at: 2 }, ended(1)], 'off'],
    ['waits after each sentence where that is wished', [begin, ended(1, true)], 'paused 1 2'],
    [
      'goes on from the beginning of the sentence',
      [begin, { kind: 'pause' }, { kind: 'resume' }],
      'speaking 0 2',
    ],
    [
      'does not hear the end of a turn that was cut short',
      [begin, { kind: 'step', by: 1 }, ended(1)],
      'speaking 1 2',
    ],
    ['does not end while it waits', [begin, { kind: 'pause' }, ended(1)], 'paused 0 1'],
    ['steps while it waits', [begin, { kind: 'pause' }, { kind: 'step', by: 1 }], 'paused 1 2'],
    ['does not step before the first', [begin, { kind: 'step', by: -1 }], 'speaking 0 2'],
    [
      'does not step behind the last',
      [
        { ...begin, at: 2 },
        { kind: 'step', by: 1 },
      ],
      'speaking 2 2',
    ],
    ['stops', [begin, { kind: 'stop' }], 'off'],
    ['has nothing to say without sentences', [{ kind: 'begin', places: [], at: 0 }], 'off'],
    ['says that there is none', [{ kind: 'no-voice', language: 'arabic' }], 'silent'],
    ['says that it failed', [begin, { kind: 'failed', turn: 1 }], 'silent'],
    [
      'does not fail for a turn that was cut short',
      [begin, { kind: 'step', by: 1 }, { kind: 'failed', turn: 1 }],
      'speaking 1 2',
    ],
    [
      'does nothing at rest',
      [{ kind: 'pause' }, { kind: 'resume' }, { kind: 'step', by: 1 }, ended(0)],
      'off',
    ],
  ])('%s', (_, events, expected) => {
    expect(brief(after(...events))).toBe(expected)
  })

  it('always stands on a sentence that is there, and never takes a turn back', () => {
    const event: fc.Arbitrary<ListenEvent> = fc.oneof(
      fc.record({
        kind: fc.constant('begin' as const),
        places: fc.constant(places),
        at: fc.integer({ min: 0, max: 4 }),
      }),
      fc.record({ kind: fc.constant('ended' as const), turn: fc.nat(6), waits: fc.boolean() }),
      fc.record({ kind: fc.constant('failed' as const), turn: fc.nat(6) }),
      fc.record({ kind: fc.constant('step' as const), by: fc.constantFrom(1 as const, -1 as const) }),
      fc.constantFrom<ListenEvent>({ kind: 'pause' }, { kind: 'resume' }, { kind: 'stop' }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), events => {
        let state: Listening = OFF
        for (const one of events) {
          const next = listenOn(state, one)
          if ('places' in next) expect(next.places[next.at]).toBeDefined()
          if ('places' in next && 'places' in state) expect(next.turn).toBeGreaterThanOrEqual(state.turn)
          state = next
        }
      }),
    )
  })
})
