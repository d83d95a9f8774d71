/** Most cells of a cube, empty ones included. */
export const MOST_CELLS = 5_000_000;

/** The codes of a flat position, row-major: the last dimension runs fastest. */
export function keyAt(dimensions: readonly { readonly codes: readonly string[] }[], place: number): readonly string[] {
  let rest = place;
  return dimensions
    .map(({ codes }) => codes)
    .reverse()
    .map((codes) => {
      const position = rest % codes.length;
      rest = (rest - position) / codes.length;
      return codes[position] ?? "";
    })
    .reverse();
}
