import { type ContentText, dayOf, formatDay, listHref, say, spoken } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type MissingStation, ThreadPanel, type ThreadStation } from "@splot/kernel/web";
import type { LoadedThread, ShownStation } from "../model/shown.ts";

export type ThreadOfProps = {
  readonly visit: Visit;
  readonly thread: LoadedThread;
  readonly chosen: { readonly kind: string; readonly title: ContentText; readonly path: string };
  /** Does the way to following it stand below? (`isFollowable`) */
  readonly hasFollow: boolean;
  /** On the page of the thread itself each station leads to its own thread, and what is missing stands in its place. */
  readonly page?: { readonly missingBefore: readonly MissingStation[]; readonly missingAfter: readonly MissingStation[] } | undefined;
};

/** The thread panel of a thing (`loadThread` gives the thread). */
export function ThreadOf({ visit, thread, chosen, page, hasFollow }: ThreadOfProps) {
  const { language, words } = visit;
  const side = (stations: readonly ShownStation[]) => stations.map((station) => stationOf(visit, station, page === undefined ? "" : "/nic"));
  return (
    <>
      <ThreadPanel
        language={language}
        chosen={{
          key: "chosen",
          kind: say(language, words.kind(chosen.kind)),
          title: say(language, chosen.title),
          titleLanguage: languageMark(visit, chosen.title),
          ...(thread.state === undefined ? {} : { state: say(language, words.state(chosen.kind, thread.state)) }),
        }}
        gaps={words.gaps(chosen.kind)}
        origins={[...side(thread.up), ...(page?.missingBefore ?? [])]}
        wholes={side(thread.wholes)}
        results={[...side(thread.down), ...(page?.missingAfter ?? [])]}
        threadHref={page === undefined ? visit.at(`/nic${chosen.path}`) : undefined}
      />
      {hasFollow && (
        <p>
          <a href={listHref(visit.at("/obserwuj"), { rzecz: chosen.path.replace(/\/wersje\/\d+$/, "") })}>{say(language, follow)}</a>
        </p>
      )}
    </>
  );
}

const follow = { pl: "Obserwuj tę sprawę", en: "Follow this matter" };

function stationOf(visit: Visit, station: ShownStation, before: string): ThreadStation {
  const { language, words } = visit;
  const kind = say(language, words.kind(station.kind));
  const key = `${station.end.object}@${station.end.version ?? 0}`;
  const { isAgainst } = station;
  const kindForms = words.kindForms(station.kind);
  if (station.thing === undefined)
    return { key, kind, kindForms, steps: station.depth, isAgainst, relation: say(language, station.words), title: say(language, hidden) };
  const { title, path, origin, mode, state, at } = station.thing;
  const mark = origin === "example" ? ("example" as const) : mode === "recorded" ? ("recorded" as const) : undefined;
  return {
    key,
    kind,
    kindForms,
    steps: station.depth,
    relation: say(language, station.words),
    title: say(language, title) + versionText(visit, station),
    titleLanguage: languageMark(visit, title),
    href: visit.at(before + path),
    // NOTE: the mark says "recorded" already.
    state: mark === "recorded" && state === "recorded" ? undefined : say(language, words.state(station.kind, state)),
    isAgainst,
    isFrame: words.isFrame(station.kind),
    ...(before === "" || mode === "recorded" ? {} : { at: formatDay(language, dayOf(at, visit.space.zone)) }),
    ...(mark === undefined ? {} : { mark }),
  };
}

const hidden = { pl: "Treść nie jest jeszcze jawna", en: "Not public yet" };
function versionText({ language }: Visit, { end, thing }: ShownStation): string {
  if (end.version === undefined || thing?.hasVersions !== true) return "";
  return `${language === "pl" ? ", wersja" : ", version"} ${end.version}`;
}

function languageMark({ language }: Visit, title: ContentText): "pl" | undefined {
  return spoken(language, title) === language ? undefined : "pl";
}
