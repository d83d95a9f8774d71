import { dayOf, formatDay, formatNumber, isMissing, missingText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Disclosure, EmptyState, LangMark, MissingValue, NameMark, Tag } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { ShownEvidence } from "../../model/evidence.ts";

const words = {
  none: { pl: "Nie wskazano jeszcze liczby, na której opiera się ten cel", en: "No number has been cited yet as evidence for this goal" },
  endedTitle: { pl: "Liczby wycofane", en: "Numbers withdrawn" },
  ended: { pl: "Wycofano", en: "Withdrawn on" },
  reason: { pl: "Powód:", en: "Reason:" },
  why: { pl: "Uzasadnienie:", en: "Why:" },
  released: { pl: "wydanie z", en: "release of" },
  undated: { pl: "dzień wydania niepodany, wczytano", en: "day of release not stated, loaded on" },
  stale: { pl: "jest nowsze wydanie tej liczby", en: "there is a newer release of this number" },
  unverified: { pl: "zestawienie robocze, niezweryfikowane", en: "working compilation, unverified" },
};

export type EvidenceListProps = {
  readonly visit: Visit;
  readonly evidence: readonly ShownEvidence[];
  readonly whoCanAdd?: string | undefined;
  /** What one may do with a number that is evidence now. */
  readonly actionOf?: ((one: ShownEvidence) => Child) | undefined;
};

/** The numbers a goal rests on: value, area, period, why, source and release; those withdrawn folded below with their reasons. */
export function EvidenceList({ visit, evidence, whoCanAdd, actionOf }: EvidenceListProps) {
  const { language } = visit;
  const live = evidence.filter(({ ended }) => ended === undefined);
  const ended = evidence.filter((one) => one.ended !== undefined);
  return (
    <>
      {live.length === 0 ? (
        <EmptyState title={say(language, words.none)}>{whoCanAdd}</EmptyState>
      ) : (
        <Numbers visit={visit} evidence={live} actionOf={actionOf} />
      )}
      {ended.length > 0 && (
        <Disclosure label={`${say(language, words.endedTitle)} (${ended.length})`}>
          <Numbers visit={visit} evidence={ended} />
        </Disclosure>
      )}
    </>
  );
}

function Numbers({ visit, evidence, actionOf }: Omit<EvidenceListProps, "whoCanAdd">) {
  const { language } = visit;
  return (
    <ul class="plain-list">
      {evidence.map((one) => (
        <li>
          <p>
            <a href={visit.at(one.address)}>
              <LangMark language={language} text={one.indicator} />
            </a>
            :{" "}
            <strong>
              <Value language={language} one={one} />
            </strong>{" "}
            (<NameMark language={language} text={one.area} />, {one.period})
            {!one.isVerified && (
              <>
                {" "}
                <Tag>{say(language, words.unverified)}</Tag>
              </>
            )}
            {!one.isCurrent && (
              <>
                {" "}
                <Tag>{say(language, words.stale)}</Tag>
              </>
            )}
          </p>
          <p>
            {say(language, words.why)} <LangMark language={language} text={one.why} />
          </p>
          <p class="muted">
            <LangMark language={language} text={one.citation} />, {releaseOf(visit, one)}
          </p>
          {one.ended !== undefined && (
            <p>
              {say(language, words.ended)} {formatDay(language, dayOf(one.ended.at, visit.space.zone))}. {say(language, words.reason)}{" "}
              <LangMark language={language} text={{ pl: one.ended.reason }} />
            </p>
          )}
          {actionOf?.(one)}
        </li>
      ))}
    </ul>
  );
}

function releaseOf({ language, space }: Visit, { releasedOn, loadedAt }: ShownEvidence): string {
  if (releasedOn !== undefined) return `${say(language, words.released)} ${formatDay(language, releasedOn)}`;
  return `${say(language, words.undated)} ${formatDay(language, dayOf(loadedAt, space.zone))}`;
}

function Value({ language, one }: { readonly language: "pl" | "en"; readonly one: ShownEvidence }) {
  if (isMissing(one.value)) return <MissingValue language={language} reason={say(language, missingText(one.value))} />;
  return (
    <>
      {formatNumber(language, one.value, one.decimals)} {say(language, one.unit)}
    </>
  );
}
