import { joined, type Parts, utf8 } from './dictionary-parts.ts'

const BLOCK = 512

/** A tar archive in ustar format; names must fit 100 bytes. */
export function writeTar(parts: Parts): Uint8Array {
  const blocks = Object.entries(parts).flatMap(([path, content]) => {
    const header = Buffer.alloc(BLOCK)
    header.set(utf8(path), 0)
    header.write(`0000644\0${'0000000\0'.repeat(2)}`, 100, 'latin1')
    header.write(`${content.length.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0`, 124, 'latin1')
    header.write('        0', 148, 'latin1')
    header.write('ustar\x0000', 257, 'latin1')
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
    return [new Uint8Array(header), content, new Uint8Array((BLOCK - (content.length % BLOCK)) % BLOCK)]
  })
  return joined([...blocks, new Uint8Array(2 * BLOCK)])
}
