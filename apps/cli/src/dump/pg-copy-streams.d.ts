declare module "pg-copy-streams" {
  import type { Readable, Writable } from "node:stream";
  import type { Submittable } from "pg";

  /** A stream out of COPY … TO STDOUT. */
  export function to(statement: string): Readable & Submittable & { readonly rowCount: number };
  /** A stream into COPY … FROM STDIN. */
  export function from(statement: string): Writable & Submittable & { readonly rowCount: number };
}
