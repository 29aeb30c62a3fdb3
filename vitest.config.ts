import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,assets,e2e}/**/*.test.{ts,tsx}'],
    reporters: ['default'],
    testTimeout: 20_000,
  },
})
