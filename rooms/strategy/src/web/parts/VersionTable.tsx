import { formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { StateWord, Table } from "@splot/kernel/web";
import { type StrategyVersion, strategyStates } from "../../model/strategy.ts";
import { stateTones } from "./marks.ts";

const words = {
  caption: { pl: "Wersje dokumentu", en: "Versions of the document" },
  version: { pl: "Wersja", en: "Version" },
  state: { pl: "Stan", en: "State" },
  force: { pl: "Obowiązuje", en: "In force" },
  never: { pl: "nie obowiązywała", en: "was never in force" },
  from: { pl: "od", en: "from" },
  to: { pl: "do", en: "until" },
  differences: { pl: "Co się zmieniło", en: "What changed" },
  first: { pl: "pierwsza wersja", en: "first version" },
};

/** Frozen versions with state, days in force and the way to the differences. */
export function VersionTable({ visit, address, versions }: { readonly visit: Visit; readonly address: string; readonly versions: readonly StrategyVersion[] }) {
  const { language } = visit;
  const days = ({ inForceFrom, inForceTo }: StrategyVersion) => {
    if (inForceFrom === undefined) return say(language, words.never);
    const until = inForceTo === undefined ? "" : ` ${say(language, words.to)} ${formatDay(language, inForceTo)}`;
    return `${say(language, words.from)} ${formatDay(language, inForceFrom)}${until}`;
  };
  return (
    <Table
      language={language}
      caption={say(language, words.caption)}
      isCaptionHidden
      columns={[
        { key: "no", label: say(language, words.version) },
        { key: "state", label: say(language, words.state) },
        { key: "force", label: say(language, words.force) },
        { key: "differences", label: say(language, words.differences) },
      ]}
      rows={versions.map((version) => ({
        key: String(version.no),
        cells: {
          no: (
            <a href={visit.at(`${address}/wersje/${version.no}`)}>
              {say(language, words.version)} {version.no}
            </a>
          ),
          state: <StateWord tone={stateTones[version.state]}>{say(language, strategyStates[version.state])}</StateWord>,
          force: days(version),
          differences:
            version.no === 1 ? (
              say(language, words.first)
            ) : (
              <a href={visit.at(`${address}/wersje/${version.no}/roznice`)}>
                {say(language, words.differences)}: {version.no - 1}–{version.no}
              </a>
            ),
        },
      }))}
    />
  );
}
