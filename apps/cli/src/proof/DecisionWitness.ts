import type { Json } from "@splot/kernel";
import type { SealedEntry } from "@splot/kernel/journal";
import { z } from "zod";
import { ballotFile } from "../bundle/format.ts";
import type { Findings } from "./faults.ts";

const { rule, tally, text, call, casts, electors } = ballotFile.shape;

// Contents of the journal may hold more than is compared; the rest is left aside.
const opened = z.object({
  code: z.string(),
  draft: z.string(),
  sha256: z.string(),
  rule,
  call,
  seatCount: z.int(),
  electors: z.array(z.object(electors.element.omit({ organisation: true }).shape)),
});
const voted = z.object(casts.element.omit({ at: true, isConfirmed: true }).shape);
const closed = z.object({ tally });
const adopted = z.object({ resolution: z.string(), number: z.string(), ballot: z.string(), text, effects: ballotFile.shape.resolution.unwrap().shape.effects });

/** What the journal holds of one ballot. */
export interface JournalledBallot {
  opened?: z.infer<typeof opened>;
  tally?: z.infer<typeof tally>;
  readonly votes: { readonly vote: z.infer<typeof voted>; readonly at: string }[];
}

export type JournalledAdoption = z.infer<typeof adopted> & { readonly place: string };

/** Gathers from the journal what decides: openings, votes, closings, adoptions. These contents are always public. */
export class DecisionWitness {
  readonly ballots = new Map<string, JournalledBallot>();
  readonly adoptions: JournalledAdoption[] = [];
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Sees the next entry with its content. */
  see(entry: SealedEntry, payload: Json | undefined): void {
    const { event, object = "" } = entry;
    if (event === "assembly.ballot_opened")
      this.#read(opened, { entry, payload }, (found) => {
        this.#ballot(object).opened = found;
      });
    if (event === "assembly.vote_cast" || event === "assembly.vote_entered")
      this.#read(voted, { entry, payload }, (found) => this.#ballot(object).votes.push({ vote: found, at: entry.at }));
    if (event === "assembly.ballot_closed")
      this.#read(closed, { entry, payload }, (found) => {
        this.#ballot(object).tally = found.tally;
      });
    if (event === "assembly.resolution_adopted")
      this.#read(adopted, { entry, payload }, (found) => this.adoptions.push({ ...found, place: `${entry.stream}/${entry.seq}` }));
  }

  #ballot(id: string): JournalledBallot {
    const known = this.ballots.get(id) ?? { votes: [] };
    this.ballots.set(id, known);
    return known;
  }

  #read<Content>(
    schema: z.ZodType<Content>,
    { entry, payload }: { readonly entry: SealedEntry; readonly payload: Json | undefined },
    take: (content: Content) => void,
  ): void {
    const place = `${entry.stream}/${entry.seq}`;
    const parsed = schema.safeParse(payload);
    if (payload === undefined) this.#findings.break(3, "payload_absent", place);
    else if (parsed.success) take(parsed.data);
    else this.#findings.break(3, "payload_unfit", place);
  }
}
