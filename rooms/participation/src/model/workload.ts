import { type Bilingual, type ContentText, counted, type Day, type ObjectId } from "@splot/kernel";
import { nouns } from "./nouns.ts";
import { type RoundTimes, roundPhase } from "./round.ts";

/** How far the office is with a round. Unit of the counts: remarks that were not withdrawn. */
export interface Workload extends RoundTimes {
  readonly id: ObjectId;
  readonly code: string;
  readonly address: string;
  readonly title: ContentText;
  /** Last day for the report. Missing: the regime sets none. */
  readonly dueOn?: Day | undefined;
  readonly remarkCount: number;
  /** Without a proposed answer. */
  readonly waitingCount: number;
  /** Proposed, not approved. */
  readonly proposedCount: number;
  /** Approved, not published. */
  readonly approvedCount: number;
}

/** Something of a round that waits for a person, with one act that settles it. Missing deadline: none is set. */
export interface RoundDuty {
  readonly title: ContentText;
  readonly about: Bilingual;
  readonly deadline?: Day | undefined;
  readonly path: string;
  readonly label: Bilingual;
}

const words = {
  answer: { pl: "Uwagi bez propozycji odpowiedzi", en: "Remarks without a proposed answer" },
  approve: { pl: "Odpowiedzi do zatwierdzenia", en: "Answers to approve" },
  publish: { pl: "Odpowiedzi do opublikowania", en: "Answers to publish" },
  report: { pl: "Sprawozdanie do opublikowania", en: "Report to publish" },
  open: { pl: "Rozpatrz uwagi", en: "Consider the remarks" },
  check: { pl: "Sprawdź i zatwierdź", en: "Check and approve" },
  show: { pl: "Opublikuj odpowiedzi", en: "Publish the answers" },
  finish: { pl: "Przygotuj sprawozdanie", en: "Prepare the report" },
};

/** Path of a round's page in the workspace. */
export function workAddress(round: { readonly address: string }): string {
  return `/praca${round.address}`;
}

/** What waits for the officer: remarks without a proposed answer. */
export function officerDuties(loads: readonly Workload[]): readonly RoundDuty[] {
  return loads
    .filter(({ waitingCount }) => waitingCount > 0)
    .map((load) => ({
      title: titled(load, load.waitingCount),
      about: words.answer,
      deadline: load.dueOn,
      path: workAddress(load),
      label: words.open,
    }));
}

/** What waits for the director: proposals, then the publication of answers, then the report. */
export function directorDuties(loads: readonly Workload[], today: Day): readonly RoundDuty[] {
  return loads.flatMap((load) => {
    const base = { deadline: load.dueOn, path: workAddress(load) };
    if (load.proposedCount > 0) return [{ ...base, title: titled(load, load.proposedCount), about: words.approve, label: words.check }];
    const phase = roundPhase(load, today);
    if (load.waitingCount > 0 || (phase !== "closed" && phase !== "settled")) return [];
    if (phase === "closed" || load.approvedCount > 0) return [{ ...base, title: load.title, about: words.publish, label: words.show }];
    return [{ ...base, title: load.title, about: words.report, label: words.finish }];
  });
}

function titled({ title }: Workload, count: number): ContentText {
  return {
    pl: `${counted("pl", count, nouns.remark)} – ${title.pl}`,
    ...(title.en === undefined ? {} : { en: `${counted("en", count, nouns.remark)} – ${title.en}` }),
  };
}
