/**
 * For `node --expose-gc --import`: at SIGUSR2 the process collects its garbage and says how many bytes it then holds, told
 * apart from what V8 has not yet cared to give back.
 */
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  console.log(`held ${heapUsed + external}`)
})
