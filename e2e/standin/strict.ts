import { EventEmitter } from 'node:events'

// Read by the language, by Node's inspector and by test tools on any object; their absence means nothing.
const HARMLESS = new Set([
  'then',
  'toJSON',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
  '__esModule',
])

/** A prototype on which a member that `base` lacks throws by name, instead of being silently undefined. */
export function strictPrototype<T extends object>(name: string, base: T): T {
  return new Proxy(base, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || HARMLESS.has(key))
        return Reflect.get(target, key, receiver)
      throw new Error(`stand-in: ${name}.${key} is not implemented`)
    },
  })
}

/** Makes a plain object throw, by name, on members that it lacks; answers the same object. */
export function strict<T extends object>(name: string, members: T): T {
  Object.setPrototypeOf(members, strictPrototype(name, Object.prototype))
  return members
}

/** Makes the instances and the statics of a class throw, by name, on members that they lack. */
export function strictClass(name: string, made: { prototype: object }): void {
  const base: object = Object.getPrototypeOf(made.prototype)
  Object.setPrototypeOf(made.prototype, strictPrototype(name, base))
  const parent: object = Object.getPrototypeOf(made)
  Object.setPrototypeOf(made, strictPrototype(name, parent))
}

/** An emitter that refuses, by name, listeners for events that it does not know. */
export class StrictEmitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super()
    const known = new Set<string | symbol>([...events, 'newListener', 'removeListener'])
    this.on('newListener', (event: string | symbol) => {
      if (!known.has(event))
        throw new Error(`stand-in: the event '${String(event)}' of ${name} is not implemented`)
    })
  }
}

/** The event object that listeners receive first; `preventDefault` is remembered. */
export class PreventableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}
