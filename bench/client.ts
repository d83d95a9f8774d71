import { connect, type Socket } from "node:net";

/** One answer of a server. Shape: the body as it came over the wire, decoded as UTF-8. */
export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  /** Bytes of head and body on the wire. */
  readonly byteCount: number;
}

/**
 * One connection that is kept open and carries one request at a time. It speaks just enough HTTP/1.1 to leave the
 * machine to the server under test: the chunks of a chunked body are not put together.
 */
export class Connection {
  readonly #socket: Socket;
  #pieces: Buffer[] = [];
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (piece: Buffer) => this.#take(piece));
    this.#socket.on("error", (error) => this.#fail(error));
    this.#socket.on("close", () => this.#fail(new Error("the server closed the connection")));
  }

  /** Sends one request and waits for its whole answer. Refuses (throws): a broken connection. */
  ask(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }

  #take(piece: Buffer): void {
    this.#pieces.push(piece);
    const all = this.#pieces.length === 1 ? piece : Buffer.concat(this.#pieces);
    const headEnd = all.indexOf("\r\n\r\n");
    if (headEnd < 0) return;
    const head = all.toString("latin1", 0, headEnd);
    if (!isWhole(all, head, headEnd + 4)) {
      this.#pieces = [all];
      return;
    }
    this.#pieces = [];
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body: all.toString("utf8", headEnd + 4), byteCount: all.length });
  }
}

/** Is the body there that the head announces? */
function isWhole(all: Buffer, head: string, bodyStart: number): boolean {
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length !== undefined) return all.length >= bodyStart + Number(length);
  return !/^transfer-encoding: *chunked/im.test(head) || all.subarray(bodyStart).toString("latin1").endsWith("0\r\n\r\n");
}

/** The bytes of a GET as a browser without a cookie sends it. */
export function getRequest(path: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: text/html\r\naccept-language: pl\r\n\r\n`);
}

/** The bytes of a form as a browser sends it from the same site. */
export function formRequest(path: string, fields: Readonly<Record<string, string>>): Buffer {
  const body = new URLSearchParams(fields).toString();
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.from(head + body);
}
