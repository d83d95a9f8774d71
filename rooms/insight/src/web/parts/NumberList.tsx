import { dayOf, formatDay, formatNumber, isMissing, missingText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, MissingValue, NameMark, Tag } from "@splot/kernel/web";
import type { ShownNumber } from "../../model/number.ts";
import { ContentLink } from "./signs.tsx";

const words = {
  unverified: { pl: "zestawienie robocze, niezweryfikowane", en: "working compilation, unverified" },
  released: { pl: "wydanie z", en: "release of" },
  loaded: { pl: "dzień wydania niepodany, wczytano", en: "day of release not stated, loaded on" },
};

/** Official numbers that stand beside an insight: value, area, period, why, source. */
export function NumberList({ visit, numbers }: { readonly visit: Visit; readonly numbers: readonly ShownNumber[] }) {
  const { language, at } = visit;
  return (
    <ul class="plain-list">
      {numbers.map((one) => (
        <li>
          <p>
            <ContentLink language={language} href={at(one.address)} text={one.indicator} />:{" "}
            <strong>
              {isMissing(one.value) ? (
                <MissingValue language={language} reason={say(language, missingText(one.value))} />
              ) : (
                `${formatNumber(language, one.value, one.decimals)} ${say(language, one.unit)}`
              )}
            </strong>{" "}
            (<NameMark language={language} text={one.area} />, {one.period}) {!one.isVerified && <Tag>{say(language, words.unverified)}</Tag>}
          </p>
          <p>
            <LangMark language={language} text={one.why} />
          </p>
          <p class="muted">
            <LangMark language={language} text={one.citation} />, {releaseOf(visit, one)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function releaseOf({ language, space }: Visit, { releasedOn, loadedAt }: ShownNumber): string {
  if (releasedOn !== undefined) return `${say(language, words.released)} ${formatDay(language, releasedOn)}`;
  return `${say(language, words.loaded)} ${formatDay(language, dayOf(loadedAt, space.zone))}`;
}
