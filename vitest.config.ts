import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // A wide test on a busy machine takes its time; only one that hangs is to fail.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // What is waited for is looked at again and again: only what never comes is to fail.
    expect: { poll: { timeout: 30_000 } },
    // Two cores, and the wide tests each start a service: more workers only make them wait for each other.
    maxWorkers: 2,
    // Tests that say so run side by side in their worker: those that mostly wait.
    maxConcurrency: 8,
    setupFiles: ['test/setup.ts'],
  },
})
