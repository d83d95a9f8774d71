import { create } from "qrcode";

const quietZone = 4;

export type QrCodeProps = {
  /** What the code says, as a rule a permanent address. */
  readonly text: string;
  /** What it is for those who cannot see it. */
  readonly label: string;
};

/** A QR code as one SVG path, sharp on paper. Refuses: a text longer than a QR code holds throws. */
export function QrCode({ text, label }: QrCodeProps) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) !== 0) squares.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`);
    }
  }
  const side = modules.size + 2 * quietZone;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} width={side * 4} height={side * 4} role="img" aria-label={label}>
      <path fill="currentColor" shape-rendering="crispEdges" d={squares.join("")} />
    </svg>
  );
}
