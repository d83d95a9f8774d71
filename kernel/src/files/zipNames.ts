const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
/** Longest comment after the end of the directory. Source: APPNOTE 4.3.16. */
const MOST_COMMENT = 65_535;

/** The names in the directory of a ZIP, without unpacking anything. Missing: empty when there is no sound directory. */
export function listZipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return [];
  const names: string[] = [];
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (place + ENTRY_SIZE > end || view.getUint32(place, true) !== ENTRY) return [];
    const length = view.getUint16(place + 28, true);
    if (place + ENTRY_SIZE + length > end) return [];
    names.push(Buffer.from(bytes.subarray(place + ENTRY_SIZE, place + ENTRY_SIZE + length)).toString("utf8"));
    place += ENTRY_SIZE + length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return names;
}

function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - END_SIZE - MOST_COMMENT);
  for (let place = view.byteLength - END_SIZE; place >= least; place -= 1) {
    if (view.getUint32(place, true) === END) return place;
  }
  return undefined;
}
