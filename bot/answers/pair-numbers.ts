/** Numbers for pairs of small whole numbers: an open hash table, because as keys of a Map pairs would each be an object. */
export class PairNumbers {
  #first = new Int32Array(1024)
  #second = new Int32Array(1024)
  /** 0: an empty place. */
  #numbers = new Int32Array(1024)
  #size = 0

  get(first: number, second: number): number | undefined {
    const at = this.#placeOf(first, second)
    const number = this.#numbers[at] ?? 0
    return number === 0 ? undefined : number - 1
  }

  set(first: number, second: number, number: number): void {
    if (this.#size * 2 >= this.#numbers.length) this.#grow()
    const at = this.#placeOf(first, second)
    if (this.#numbers[at] === 0) this.#size++
    this.#first[at] = first
    this.#second[at] = second
    this.#numbers[at] = number + 1
  }

  /** Where the pair is, or the empty place where it would be. */
  #placeOf(first: number, second: number): number {
    const mask = this.#numbers.length - 1
    let at = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
    at = (at ^ (at >>> 15)) & mask
    while (this.#numbers[at] !== 0 && (this.#first[at] !== first || this.#second[at] !== second)) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const [first, second, numbers] = [this.#first, this.#second, this.#numbers]
    const room = numbers.length * 2
    this.#first = new Int32Array(room)
    this.#second = new Int32Array(room)
    this.#numbers = new Int32Array(room)
    this.#size = 0
    for (let i = 0; i < numbers.length; i++)
      if (numbers[i] !== 0) this.set(first[i] ?? 0, second[i] ?? 0, (numbers[i] ?? 0) - 1)
  }
}
