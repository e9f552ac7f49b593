const chunkRoom = 65_536

/** Many short lists of whole numbers in few buffers: a buffer for each of 40,000 lists costs more than what is in it. */
export class IntPool {
  #chunk = new Int32Array(0)
  #used = 0

  keep(list: readonly number[]): Int32Array {
    if (this.#used + list.length > this.#chunk.length) {
      this.#chunk = new Int32Array(Math.max(chunkRoom, list.length))
      this.#used = 0
    }
    const start = this.#used
    for (let i = 0; i < list.length; i++) this.#chunk[start + i] = list[i] ?? 0
    this.#used += list.length
    return this.#chunk.subarray(start, this.#used)
  }
}
