import { defineConfig } from 'vitest/config'

const json = process.env.VITEST_JSON

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,assets,e2e}/**/*.test.{ts,tsx}'],
    reporters: json ? ['default', 'json'] : ['default'],
    ...(json ? { outputFile: { json } } : {}),
    testTimeout: 20_000,
  },
})
