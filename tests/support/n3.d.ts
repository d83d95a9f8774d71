/** The two parts of the Turtle parser that tests use; the package has no types of its own. */
declare module "n3" {
  import type { DatasetCore, Quad } from "@rdfjs/types";

  export type { Quad };
  export class Parser {
    parse(turtle: string): Quad[];
  }
  export const Store: new (quads: readonly Quad[]) => DatasetCore;
}
