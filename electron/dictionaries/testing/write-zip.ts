import { crc32, deflateRawSync } from 'node:zlib'
import { joined, type Parts, utf8 } from './dictionary-parts.ts'

/** A zip archive; `stored` leaves the files as they are. */
export function writeZip(parts: Parts, how: 'deflated' | 'stored' = 'deflated'): Uint8Array {
  const locals: Uint8Array[] = []
  const list: Uint8Array[] = []
  let offset = 0
  for (const [path, content] of Object.entries(parts)) {
    const name = utf8(path)
    const body = how === 'stored' ? content : new Uint8Array(deflateRawSync(content, { level: 9 }))
    const common = Buffer.alloc(26)
    // Version 2.0, names in UTF-8, method; the time is 1 January 1980, so that the same parts give the same bytes.
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(how === 'stored' ? 0 : 8, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    locals.push(utf8('PK\x03\x04'), common, name, body)
    const listed = Buffer.alloc(14)
    listed.writeUInt32LE(offset, 10)
    list.push(utf8('PK\x01\x02'), Uint8Array.of(20, 0), common, listed, name)
    offset += 30 + name.length + body.length
  }
  const names = joined(list)
  const end = Buffer.alloc(18)
  const count = Object.keys(parts).length
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(names.length, 8)
  end.writeUInt32LE(offset, 12)
  return joined([...locals, names, utf8('PK\x05\x06'), end])
}
