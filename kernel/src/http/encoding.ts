import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import zlib from "node:zlib";

/** How an answer travels. */
export type Encoding = "br" | "gzip";

/** Bodies shorter than this travel as they are. Unit: bytes. */
const LEAST = 1024;

/** Which packing a client takes (RFC 9110, 12.5.3): the better liked, of equals Brotli. Missing: it asks for none that we know. */
export function encodingOf(header: string | undefined): Encoding | undefined {
  const wishes = new Map(
    (header ?? "").split(",").map((wish): readonly [string, number] => {
      const [name = "", ...params] = wish.split(";").map((part) => part.trim().toLowerCase());
      const quality = params.find((param) => param.startsWith("q="))?.slice(2);
      return [name, quality === undefined ? 1 : Number(quality) || 0];
    }),
  );
  const [br = 0, gzip = 0] = [wishes.get("br") ?? wishes.get("*"), wishes.get("gzip") ?? wishes.get("*")];
  if (br <= 0 && gzip <= 0) return undefined;
  return br >= gzip ? "br" : "gzip";
}

/** Is it worth packing? What is packed already is not. */
export function isPackable(type: string, body: Uint8Array | ReadableStream<Uint8Array>): boolean {
  return /^text\/|[+/]json|csv|[+/]xml|x-pcaxis/.test(type) && !(body instanceof Uint8Array && body.byteLength < LEAST);
}

/** Packs a body while it is sent; whoever stops reading stops what it is made from. */
export function pack(body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>, encoding: Encoding): ReadableStream<Uint8Array> {
  const whole = body instanceof Uint8Array ? new Blob([body]).stream() : body;
  // NOTE: level 5 of Brotli packs better than gzip in about its time; the highest would take longer than the reading.
  const packer = encoding === "br" ? zlib.createBrotliCompress({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }) : zlib.createGzip();
  const source = Readable.fromWeb(whole as NodeStream<Uint8Array>);
  source.once("error", (error) => packer.destroy(error));
  packer.once("close", () => source.destroy());
  return Readable.toWeb(source.pipe(packer)) as ReadableStream<Uint8Array>;
}
