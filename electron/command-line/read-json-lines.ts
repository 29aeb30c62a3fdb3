import { createInterface } from 'node:readline'
import type { z } from 'zod'
import { Refusal } from './refusal.ts'

/** Reads standard input as JSON lines that hold to a schema; a line that does not is refused by its number. */
export async function* readJsonLines<Schema extends z.ZodType>(
  schema: Schema,
): AsyncGenerator<z.infer<Schema>> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      throw new Refusal(`line ${number} of standard input is not JSON`)
    }
    const read = schema.safeParse(value)
    if (!read.success) {
      const issue = read.error.issues[0]
      throw new Refusal(
        `line ${number} of standard input: ${issue?.path.join('.') || 'value'}: ${issue?.message}`,
      )
    }
    yield read.data
  }
}
