/**
 * For `node --expose-gc --import`: at SIGUSR2 the process collects its garbage, so that what it then holds can be told from
 * what V8 has not yet cared to give back.
 */
process.on('SIGUSR2', () => void globalThis.gc?.())
