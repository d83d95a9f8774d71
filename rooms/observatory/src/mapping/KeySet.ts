/** What became of a key: new (0), or the row where it was seen before. `full`: not known, the set holds no more. */
export type KeyPlace = number | "full";

const START = 1 << 12;

/**
 * Remembers keys and their rows in bounded memory: eight bytes of each key and four of its row. Two different keys are taken
 * for one with a chance of 1 to 10 000 000 in two million keys.
 */
export class KeySet {
  readonly #most: number;
  #count = 0;
  #first = new Uint32Array(START);
  #second = new Uint32Array(START);
  #rows = new Uint32Array(START);

  /** `most`: how many keys are held. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Remembers a key. Shape: rows count from 1. */
  add(key: string, row: number): KeyPlace {
    if (this.#most === 0) return "full";
    const [one, two] = hashes(key);
    const place = this.#find(one, two);
    const seen = this.#rows[place] ?? 0;
    if (seen !== 0) return seen;
    if (this.#count >= this.#most) return "full";
    this.#put(place, { one, two, row });
    this.#count += 1;
    if (this.#count * 2 > this.#rows.length) this.#grow();
    return 0;
  }

  #find(one: number, two: number): number {
    const mask = this.#rows.length - 1;
    let place = one & mask;
    while (this.#rows[place] !== 0 && !(this.#first[place] === one && this.#second[place] === two)) place = (place + 1) & mask;
    return place;
  }

  #put(place: number, { one, two, row }: { readonly one: number; readonly two: number; readonly row: number }): void {
    this.#first[place] = one;
    this.#second[place] = two;
    this.#rows[place] = row;
  }

  #grow(): void {
    const [first, second, rows] = [this.#first, this.#second, this.#rows];
    const size = rows.length * 2;
    [this.#first, this.#second, this.#rows] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    for (const [place, row] of rows.entries()) {
      if (row === 0) continue;
      const [one, two] = [first[place] ?? 0, second[place] ?? 0];
      this.#put(this.#find(one, two), { one, two, row });
    }
  }
}

/** Two independent numbers of 32 bits. Source: FNV-1a and the finish of MurmurHash3. */
function hashes(key: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let place = 0; place < key.length; place += 1) {
    const letter = key.charCodeAt(place);
    one = Math.imul(one ^ letter, 0x01000193);
    two = Math.imul(two ^ letter, 0x85ebca6b);
    two = (two << 13) | (two >>> 19);
  }
  return [finished(one), finished(two ^ key.length)];
}

function finished(sum: number): number {
  let mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
