/** Values as JSON and back, as near to structured cloning as Electron's messages need. */
export type Codec = {
  readonly pack: (value: unknown) => unknown
  readonly unpack: (packed: unknown) => unknown
}

/**
 * Makes a codec. The function is complete in itself, because its source text is also run inside pages. Packing
 * throws what structured cloning throws on functions, symbols and promises, and refuses cycles by name.
 */
export function createCodec(): Codec {
  type Tagged = { $: string; v?: unknown; n?: string; m?: string; s?: string }
  const TYPED = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  ]
  const ERRORS = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]

  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), c => c.charCodeAt(0))

  const packObject = (value: object, open: object[]): unknown => {
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof RegExp) return { $: 'regexp', v: value.source, s: value.flags }
    if (value instanceof Error) return { $: 'error', n: value.name, m: value.message, s: value.stack ?? '' }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      // A Buffer of Node arrives as Uint8Array, as with structured cloning.
      const kind = TYPED.find(type => value instanceof type)?.name ?? 'DataView'
      return { $: kind, v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) {
      throw new Error('An object could not be cloned.')
    }
    if (open.includes(value)) throw new Error('stand-in: an object that contains itself is not implemented')
    const within = [...open, value]
    if (value instanceof Map)
      return { $: 'map', v: [...value].map(pair => pair.map(each => pack(each, within))) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(each => pack(each, within)) }
    if (Array.isArray(value)) return value.map(each => pack(each, within))
    const packed: Record<string, unknown> = {}
    for (const [key, each] of Object.entries(value)) define(packed, key, pack(each, within))
    return Object.hasOwn(packed, '$') ? { $: 'object', v: packed } : packed
  }

  const pack = (value: unknown, open: object[] = []): unknown => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'undefined':
        return { $: 'undefined' }
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
      case 'bigint':
        return { $: 'bigint', v: String(value) }
      case 'object':
        return value === null ? null : packObject(value, open)
      default:
        throw new Error('An object could not be cloned.')
    }
  }

  // Plain assignment to "__proto__" would change the prototype instead of making a member.
  const define = (target: object, key: string, value: unknown): void => {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
  }

  const unpackMembers = (packed: object): object => {
    const value = {}
    for (const [key, each] of Object.entries(packed)) define(value, key, unpack(each))
    return value
  }

  const unpackError = (packed: Tagged): Error => {
    const error = new (ERRORS.find(type => type.name === packed.n) ?? Error)(packed.m)
    Object.defineProperty(error, 'stack', { value: packed.s, writable: true, configurable: true })
    return error
  }

  const unpack = (packed: unknown): unknown => {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    if (!Object.hasOwn(packed, '$')) return unpackMembers(packed)
    const tagged = packed as Tagged
    switch (tagged.$) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(tagged.v)
      case 'bigint':
        return BigInt(tagged.v as string)
      case 'date':
        return new Date(tagged.v as number)
      case 'regexp':
        return new RegExp(tagged.v as string, tagged.s)
      case 'error':
        return unpackError(tagged)
      case 'map':
        return new Map((tagged.v as [unknown, unknown][]).map(([key, each]) => [unpack(key), unpack(each)]))
      case 'set':
        return new Set((tagged.v as unknown[]).map(unpack))
      case 'object':
        return unpackMembers(tagged.v as object)
      default: {
        const { buffer } = fromBase64(tagged.v as string)
        if (tagged.$ === 'buffer') return buffer
        const type = TYPED.find(each => each.name === tagged.$)
        return type ? new type(buffer) : new DataView(buffer)
      }
    }
  }

  return { pack: value => pack(value), unpack }
}
