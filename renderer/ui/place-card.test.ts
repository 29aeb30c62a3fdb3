import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCard, roomBeside } from './place-card.ts'

const view = { width: 1000, height: 700 }
const card = { width: 300, height: 200 }
const at = (x: number, y: number) => ({ x, y, width: 60, height: 30 })

test.each([
  ['under its word, right edges in line', at(500, 100), 'below', 'right', { x: 260, y: 138 }],
  ['under its word, left edges in line', at(500, 100), 'below', 'left', { x: 500, y: 138 }],
  ['over it at the foot of the window', at(500, 600), 'below', 'right', { x: 260, y: 392 }],
  ['pushed in from the right edge', at(930, 100), 'below', 'left', { x: 688, y: 138 }],
  ['pushed in from the left edge', at(20, 100), 'below', 'right', { x: 12, y: 138 }],
  ['beside, to the left', at(700, 100), 'beside', 'left', { x: 392, y: 100 }],
  ['beside, to the right where the left has no room', at(100, 100), 'beside', 'left', { x: 168, y: 100 }],
  ['beside, to the right', at(100, 650), 'beside', 'right', { x: 168, y: 488 }],
] as const)('a card goes %s', (_, anchor, side, align, place) => {
  expect(placeCard(anchor, card, view, { side, align })).toEqual(place)
})

test('a card that fits the window lies wholly within it, wherever its anchor is', () => {
  const wish = fc.record({
    side: fc.constantFrom('below' as const, 'beside' as const),
    align: fc.constantFrom('left' as const, 'right' as const),
  })
  fc.assert(
    fc.property(
      fc.integer({ min: -200, max: 1200 }),
      fc.integer({ min: -200, max: 900 }),
      wish,
      (x, y, how) => {
        const place = placeCard(at(x, y), card, view, how)
        expect(place.x).toBeGreaterThanOrEqual(12)
        expect(place.y).toBeGreaterThanOrEqual(12)
        expect(place.x + card.width).toBeLessThanOrEqual(view.width - 12)
        expect(place.y + card.height).toBeLessThanOrEqual(view.height - 12)
      },
    ),
  )
})

test.each([
  ['high up: what is under it', 100, 700, 560],
  ['low: what is over it', 600, 700, 580],
  ['in a low window: enough to be read', 100, 200, 260],
] as const)('room beside an anchor %s', (_, y, height, room) => {
  expect(roomBeside({ x: 0, y, width: 50, height: 20 }, { width: 1000, height })).toBe(room)
})
