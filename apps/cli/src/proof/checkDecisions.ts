import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BallotBundle, recount } from "@splot/assembly/model";
import { canonical, type Json } from "@splot/kernel";
import { ballotFile, type Manifest } from "../bundle/format.ts";
import type { DecisionWitness, JournalledAdoption, JournalledBallot } from "./DecisionWitness.ts";
import type { Findings } from "./faults.ts";
import { findJson } from "./readLines.ts";

/** A version that was voted on or adopted, and must be in the bundle. */
export interface DecidedText {
  readonly object: string;
  readonly version: number;
  readonly sha256: string;
}

interface DecisionOptions {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly findings: Findings;
  readonly witness: DecisionWitness;
}

/** Step 5: each ballot is counted again and compared with the journal. Shape: the texts that were decided on. */
export async function checkDecisions({ folder, manifest, findings, witness }: DecisionOptions): Promise<readonly DecidedText[]> {
  const texts: DecidedText[] = [];
  const seen = new Set<string>();
  for (const { path } of manifest.files.filter((file) => file.path.startsWith("ballots/"))) {
    const ballot = await findBallot(folder, path);
    if (ballot === undefined || path !== `ballots/${ballot.ballot}.json`) {
      findings.break(5, "ballot_unreadable", path);
      continue;
    }
    seen.add(ballot.ballot);
    checkBallot(ballot, witness, findings);
    texts.push(ballot.text, ...(ballot.resolution?.effects ?? []));
  }
  for (const [id, { tally }] of witness.ballots) if (tally !== undefined && !seen.has(id)) findings.break(5, "ballot_absent", id);
  for (const { ballot, number } of witness.adoptions) if (!seen.has(ballot)) findings.break(6, "adoption_without_ballot", number);
  return texts;
}

async function findBallot(folder: string, path: string): Promise<BallotBundle | undefined> {
  const place = join(folder, path);
  if (!existsSync(place)) return undefined;
  const { success, data } = ballotFile.safeParse(findJson(await readFile(place, "utf8")));
  return success ? data : undefined;
}

function checkBallot(ballot: BallotBundle, { ballots, adoptions }: DecisionWitness, findings: Findings): void {
  const name = `${ballot.code} (ballots/${ballot.ballot}.json)`;
  for (const fault of recountSafely(ballot)) findings.break(5, fault, name);
  const journalled = ballots.get(ballot.ballot);
  if (journalled?.opened === undefined) findings.break(5, "ballot_not_in_journal", name);
  else compareBallot(ballot, journalled, { findings, name });
  const adoption = adoptions.find((one) => one.ballot === ballot.ballot);
  if (!isSame(decisionOf(ballot), adoption === undefined ? undefined : writtenOf(adoption)))
    findings.break(6, "adoption_differs", ballot.resolution?.number ?? adoption?.number ?? name);
}

/** NOTE: the count itself may refuse a rule that the electors cannot answer; that is a wrong result too. */
function recountSafely(ballot: BallotBundle): ReturnType<typeof recount> {
  try {
    return recount(ballot);
  } catch {
    return ["tally_differs"];
  }
}

interface ComparedBallot {
  readonly findings: Findings;
  readonly name: string;
}

function compareBallot(ballot: BallotBundle, { opened, votes, tally }: JournalledBallot, { findings, name }: ComparedBallot): void {
  const { code, text, rule, call, seatCount } = ballot;
  const electors = ballot.electors.map(({ seat, ord, population, isPresent, isRecused, isChair }) => ({
    seat,
    ord,
    population,
    isPresent,
    isRecused,
    isChair,
  }));
  if (!isSame({ code, draft: text.object, sha256: text.sha256, rule, call, seatCount, electors }, opened)) findings.break(5, "electors_differ", name);
  const casts = ballot.casts.map(({ ord, seat, choice, channel, nonce }) => ({ ord, seat, choice, channel, nonce }));
  const written = votes.map(({ vote }) => vote);
  const isLate = ballot.casts.some(({ at }, index) => at > (votes[index]?.at ?? ""));
  if (isLate || !isSame(casts, written)) findings.break(5, "casts_differ", name);
  if (!isSame(ballot.tally, tally)) findings.break(5, "result_differs", name);
}

function decisionOf({ resolution, text }: BallotBundle): Json | undefined {
  return resolution === undefined
    ? undefined
    : { resolution: resolution.object, number: resolution.number, text: { ...text, sha256: resolution.sha256 }, effects: resolution.effects };
}

function writtenOf({ resolution, number, text, effects }: JournalledAdoption): Json {
  return { resolution, number, text, effects };
}

function isSame(first: Json | undefined, second: Json | undefined): boolean {
  return canonical(first ?? null) === canonical(second ?? null);
}
