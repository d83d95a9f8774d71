/** Rows of the table that finds words: twice as many as the words of a large dictionary, and a power of two. */
const ROWS = 1 << 20;
const NEWLINE = 10;
const SLASH = 47;

/**
 * The words of a Hunspell dictionary with their flags. NOTE: they stay in the bytes of the file, found by hash, because
 * three hundred thousand strings would take ten times the memory of the server's other words.
 */
export class WordList {
  readonly #bytes: Uint8Array;
  readonly #starts = new Int32Array(ROWS);

  /** `bytes` is the file: a line with the count, then a word a line, with `/flags` where it has some. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    let start = bytes.indexOf(NEWLINE) + 1;
    while (start > 0 && start < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline < 0 ? bytes.length : newline;
      if (end > start) this.#put(start, end);
      start = end + 1;
    }
  }

  /** All flags of a word. Missing: the list does not hold it. */
  flagsOf(word: string): string | undefined {
    const sought = Buffer.from(word);
    let flags: string | undefined;
    for (let row = hashOf(sought, 0, sought.length); this.#starts[row] !== 0; row = (row + 1) & (ROWS - 1)) {
      const start = this.#starts[row] ?? 0;
      const end = this.#endOf(start);
      if (end - start === sought.length && sought.every((byte, place) => this.#bytes[start + place] === byte)) flags = (flags ?? "") + this.#flagsAt(end);
    }
    return flags;
  }

  #put(start: number, lineEnd: number): void {
    let row = hashOf(this.#bytes, start, Math.min(this.#endOf(start), lineEnd));
    while (this.#starts[row] !== 0) row = (row + 1) & (ROWS - 1);
    this.#starts[row] = start;
  }

  #endOf(start: number): number {
    let end = start;
    while (end < this.#bytes.length && this.#bytes[end] !== NEWLINE && this.#bytes[end] !== SLASH) end += 1;
    return end;
  }

  #flagsAt(end: number): string {
    if (this.#bytes[end] !== SLASH) return "";
    const newline = this.#bytes.indexOf(NEWLINE, end);
    return new TextDecoder().decode(this.#bytes.subarray(end + 1, newline < 0 ? undefined : newline)).trim();
  }
}

/** FNV-1a over the bytes, as a row of the table. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let place = start; place < end; place += 1) hash = Math.imul(hash ^ (bytes[place] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (ROWS - 1);
}
