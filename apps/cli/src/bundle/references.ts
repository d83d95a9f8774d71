import type { ObjectId } from "@splot/kernel";

/** A version of a thing, as texts are named. */
export interface TextReference {
  readonly object: ObjectId;
  readonly no: number;
}

/** Gathers which frozen texts a bundle must hold: those that entries name, and those that ballots decided on. */
export class TextReferences {
  readonly #all = new Map<string, TextReference>();
  readonly #decisive = new Set<string>();

  /** Takes the version that an entry names, if it names one. It is exported only where it is public. */
  addEntry({ object, version }: { readonly object?: string | undefined; readonly version?: number | undefined }): void {
    if (object !== undefined && version !== undefined) this.#all.set(`${object} ${version}`, { object: object as ObjectId, no: version });
  }

  /** Takes a version that a ballot decided on; without it the bundle is incomplete. */
  add({ object, version }: { readonly object: string; readonly version: number }): void {
    this.addEntry({ object, version });
    this.#decisive.add(`${object} ${version}`);
  }

  list(): readonly TextReference[] {
    return [...this.#all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference);
  }

  listDecisive(): readonly TextReference[] {
    return this.list().filter(({ object, no }) => this.#decisive.has(`${object} ${no}`));
  }
}
