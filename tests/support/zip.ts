import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP with empty files of these names, for tests of what a file is. */
export function zipOf(...names: readonly string[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const name of names) {
    const text = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(text.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(place, 42);
    locals.push(local, text);
    directory.push(entry, text);
    place += local.length + text.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** A ZIP with these texts in it, packed. */
export function zipFiles(parts: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [label, packed] = [Buffer.from(name), deflateRawSync(text)];
    const facts = Buffer.alloc(20);
    facts.writeUInt16LE(8, 2);
    facts.writeUInt32LE(crc32(text), 8);
    facts.writeUInt32LE(packed.length, 12);
    facts.writeUInt32LE(Buffer.byteLength(text), 16);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    facts.copy(local, 6);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    facts.copy(entry, 8);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(place, 42);
    locals.push(local, label, packed);
    directory.push(entry, label);
    place += local.length + label.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...locals, list, end]);
}
