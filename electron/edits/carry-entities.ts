import type { Reading } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { findChanges, mapSpan } from '../../shared/text/map-offsets.ts'

type Texts = Readonly<Record<Language, Text>>

/**
 * The entities of a reading in its edited texts: every mention whose words stayed stands where they are now, the
 * others are left out, and so is an entity without any.
 */
export function carryEntities(before: Reading, after: Texts): Entity[] {
  const carry = {
    arabic: carrier(before.arabic, after.arabic),
    english: carrier(before.english, after.english),
  }
  return before.entities.flatMap(entity => {
    const arabic = carry.arabic(entity.arabic)
    const english = carry.english(entity.english)
    const isWhole = arabic.length === entity.arabic.length && english.length === entity.english.length
    if (isWhole) return [{ ...entity, arabic, english }]
    return arabic.length + english.length > 0 ? [named({ ...entity, arabic, english }, after)] : []
  })
}

/** An entity with the fullest name that its mentions have on each side; a name that one of them has stays. */
export function named(entity: Entity, texts: Texts): Entity {
  const name: { arabic?: string; english?: string } = {}
  for (const side of ['arabic', 'english'] as const) {
    const written = entity[side].map(span => readAt(texts[side], span))
    const kept = written.find(one => one === entity.name[side])
    const best = kept ?? written.toSorted((a, b) => b.split(' ').length - a.split(' ').length)[0]
    if (best !== undefined) name[side] = best
  }
  return { ...entity, name }
}

/** A stretch of a text as it is read: glued words apart, line ends as spaces. */
export function readAt(text: Text, span: Span): string {
  let read = ''
  let at = span.from
  for (const repair of text.repairs) {
    if (repair.from < at || repair.to > span.to) continue
    read += text.original.slice(at, repair.from) + repair.reading
    at = repair.to
  }
  return (read + text.original.slice(at, span.to)).replace(/\s+/g, ' ')
}

function carrier(before: Text, after: Text): (spans: readonly Span[]) => Span[] {
  if (before.original === after.original) return spans => [...spans]
  const changes = findChanges(before.original, after.original)
  return spans =>
    spans.flatMap(span => {
      const moved = mapSpan(changes, span)
      const isSame =
        moved && after.original.slice(moved.from, moved.to) === before.original.slice(span.from, span.to)
      return isSame ? [moved] : []
    })
}
