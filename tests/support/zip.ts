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
