import { formatNumber, type Language, plural, say } from "../../text.ts";
import { OriginMark } from "../parts/Marks.tsx";
import type { FoldedStations, MissingStation, ThreadStation, ThreadStop } from "./foldThread.ts";

/** The thing the page is about. */
export type ChosenStation = Omit<ThreadStation, "steps" | "relation" | "href"> & { readonly href?: string | undefined };

const words = {
  missing: { pl: "Brakuje:", en: "Missing:" },
  add: { pl: "Zobacz luki", en: "See the gaps" },
};

function Folded({ language, stop }: { readonly language: Language; readonly stop: FoldedStations }) {
  const text = `+${formatNumber(language, stop.foldedCount)}`;
  const kind = stop.kindForms === undefined ? stop.kind : plural(language, stop.foldedCount, stop.kindForms);
  const label = `${text} ${kind}`;
  const name = (
    <>
      <span aria-hidden="true">{text}</span> <span class="visually-hidden">{label}</span>
      <span class="kicker" aria-hidden="true">
        {kind}
      </span>
    </>
  );
  if (stop.href !== undefined)
    return (
      <div class="station station-folded">
        <a href={stop.href}>{name}</a>
      </div>
    );
  return (
    <details class="station station-unfolding">
      <summary>{name}</summary>
      <StationLines language={language} stations={stop.members} />
    </details>
  );
}

/** Stations as plain lines, where there is no room for cards. */
export function StationLines({ language, stations }: { readonly language: Language; readonly stations: readonly (ThreadStation | MissingStation)[] }) {
  return (
    <ul class="station-lines">
      {stations.map((station) => (
        <li>
          <span class="kicker">{station.kind}:</span>{" "}
          {"missing" in station ? (
            `${say(language, words.missing)} ${station.missing}`
          ) : station.href === undefined ? (
            station.title
          ) : (
            <a href={station.href} lang={station.titleLanguage}>
              {station.title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Gap({ language, stop }: { readonly language: Language; readonly stop: MissingStation }) {
  return (
    <div class="station station-missing">
      <p class="kicker">{stop.kind}</p>
      <p>
        <span class="station-missing-word">{say(language, words.missing)}</span> {stop.missing}
      </p>
      <p class="station-foot">
        {stop.whoCanAdd}{" "}
        {stop.addHref !== undefined && (
          <a href={stop.addHref} aria-label={`${say(language, words.add)}: ${stop.kind}`}>
            {say(language, words.add)}
          </a>
        )}
      </p>
    </div>
  );
}

/** What stands at one place of the thread: a station, folded siblings, or the word on what is missing. */
export function Stop({ language, stop }: { readonly language: Language; readonly stop: ThreadStop }) {
  if ("foldedCount" in stop) return <Folded language={language} stop={stop} />;
  if ("missing" in stop) return <Gap language={language} stop={stop} />;
  return <Station language={language} station={stop} />;
}

export type StationProps = {
  readonly language: Language;
  readonly station: ChosenStation & Pick<Partial<ThreadStation>, "relation">;
  readonly isChosen?: boolean | undefined;
};

/** A card on the thread; the chosen one is no link, for the reader stands on it. */
export function Station({ language, station, isChosen = false }: StationProps) {
  const foot = [station.state, station.at].filter((part) => part !== undefined).join(" · ");
  return (
    <div class={isChosen ? "station station-chosen" : "station"} aria-current={isChosen ? "true" : undefined}>
      <p class="kicker">
        {station.kind}
        {station.relation !== undefined && <span class="station-relation"> – {station.relation}</span>}
      </p>
      <p class="station-title" lang={station.titleLanguage}>
        {isChosen || station.href === undefined ? (
          station.title
        ) : (
          <a class="card-link" href={station.href}>
            {station.title}
          </a>
        )}
      </p>
      {(foot !== "" || station.mark !== undefined) && (
        <p class="station-foot">
          {foot} {station.mark !== undefined && <OriginMark language={language} mark={station.mark} />}
        </p>
      )}
    </div>
  );
}
