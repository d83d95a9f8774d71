import { dayOf, formatDay, formatNumber, isMissing, missingText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { EmptyState, LangMark, MissingValue, Tag } from "@splot/kernel/web";
import type { ShownEvidence } from "../../model/evidence.ts";

const words = {
  none: { pl: "Nie wskazano jeszcze liczby, na której opiera się ten cel", en: "No number has been cited yet as evidence for this goal" },
  why: { pl: "Uzasadnienie:", en: "Why:" },
  released: { pl: "wydanie z", en: "release of" },
  undated: { pl: "dzień wydania niepodany, wczytano", en: "day of release not stated, loaded on" },
  unverified: { pl: "zestawienie robocze, niezweryfikowane", en: "working compilation, unverified" },
};

export type EvidenceListProps = { readonly visit: Visit; readonly evidence: readonly ShownEvidence[]; readonly whoCanAdd?: string | undefined };

/** The numbers a goal rests on: value, area, period, why, source and release. */
export function EvidenceList({ visit, evidence, whoCanAdd }: EvidenceListProps) {
  const { language } = visit;
  if (evidence.length === 0) return <EmptyState title={say(language, words.none)}>{whoCanAdd}</EmptyState>;
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
            (<LangMark language={language} text={one.area} />, {one.period})
            {!one.isVerified && (
              <>
                {" "}
                <Tag>{say(language, words.unverified)}</Tag>
              </>
            )}
          </p>
          <p>
            {say(language, words.why)} <LangMark language={language} text={one.why} />
          </p>
          <p class="muted">
            <LangMark language={language} text={one.citation} />, {releaseOf(visit, one)}
          </p>
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
