import { crc32, deflateRawSync } from "node:zlib";

/** Midnight of 1 January 1980, the first moment that a ZIP can name. */
const NO_TIME = 0x0021_0000;
const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [VERSION, UTF8, DEFLATE] = [20, 0x0800, 8];

/** A ZIP of these parts in their order, without times: the same parts give the same bytes. Source: APPNOTE 4.3. */
export function zip(parts: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const { name, bytes } of parts) {
    const label = Buffer.from(name);
    const packed = deflateRawSync(bytes, { level: 9 });
    const facts = factsOf({ bytes, packed, label });
    const local = Buffer.concat([numbers([LOCAL, 4]), facts, label, packed]);
    directory.push(Buffer.concat([numbers([ENTRY, 4], [VERSION, 2]), facts, numbers([0, 2], [0, 2], [0, 2], [0, 4], [place, 4]), label]));
    locals.push(local);
    place += local.length;
  }
  const list = Buffer.concat(directory);
  const end = numbers([END, 4], [0, 2], [0, 2], [parts.length, 2], [parts.length, 2], [list.length, 4], [place, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...locals, list, end]));
}

/** What the head of a part and its line in the directory have in common. */
function factsOf({ bytes, packed, label }: Readonly<Record<"bytes" | "packed" | "label", Uint8Array>>): Buffer {
  const sizes = [packed.byteLength, bytes.byteLength] as const;
  return numbers([VERSION, 2], [UTF8, 2], [DEFLATE, 2], [NO_TIME, 4], [crc32(bytes), 4], [sizes[0], 4], [sizes[1], 4], [label.byteLength, 2], [0, 2]);
}

/** Numbers as little-endian bytes. Shape: number, count of bytes. */
function numbers(...list: readonly (readonly [number, number])[]): Buffer {
  const whole = Buffer.alloc(list.reduce((sum, [, size]) => sum + size, 0));
  let place = 0;
  for (const [value, size] of list) place = whole.writeUIntLE(value, place, size);
  return whole;
}
