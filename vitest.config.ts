import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores, and the wide tests each start a service: more workers only make them wait for each other.
    maxWorkers: 2,
    setupFiles: ['test/setup.ts'],
  },
})
