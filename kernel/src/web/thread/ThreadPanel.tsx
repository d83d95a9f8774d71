import { type Bilingual, counted, type Language, say } from "../../text.ts";
import { type FoldedThread, foldThread, type MissingStation, type ThreadLayer, type ThreadStation } from "./foldThread.ts";
import { type ChosenStation, Station, StationLines, Stop } from "./Station.tsx";

export type ThreadPanelProps = {
  readonly language: Language;
  readonly id?: string | undefined;
  readonly chosen: ChosenStation;
  /** Where it came from, in any order; `steps` tells how far. */
  readonly origins: readonly (ThreadStation | MissingStation)[];
  /** What became of it. */
  readonly results: readonly (ThreadStation | MissingStation)[];
  /** Of what it is a part. Missing: of nothing. */
  readonly wholes?: readonly ThreadStation[] | undefined;
  /** What stands instead of origins, of results, or of both, where there are none. Missing: the usual sentences. */
  readonly gaps?: { readonly before?: Bilingual | undefined; readonly after?: Bilingual | undefined; readonly alone?: Bilingual | undefined } | undefined;
  /** The page with the whole thread, where folded siblings are listed. Missing: this is that page, and they open in their place. */
  readonly threadHref?: string | undefined;
};

const words = {
  thread: { pl: "Nić", en: "Thread" },
  intro: { pl: "Każda sprawa ma swój ciąg: od danych do skutku.", en: "Every matter has its line: from evidence to result." },
  origins: { pl: "Skąd to się wzięło", en: "Where it came from" },
  here: { pl: "Tu jesteś", en: "You are here" },
  results: { pl: "Co z tego wynika", en: "What came of it" },
  wholes: { pl: "Część całości", en: "Part of a whole" },
  whole: { pl: "Zobacz całą nić", en: "See the whole thread" },
  leftOut: { pl: "Dalej na tej nici:", en: "Further along this thread:" },
};

/** What is missing, and who can add it. */
const usualGaps = {
  before: {
    pl: "Nie wskazano jeszcze, z czego to wynika. Podstawę dodaje biuro, razem ze źródłem.",
    en: "Where this came from has not been shown yet. The office adds a basis, together with its source.",
  },
  after: {
    pl: "Nic jeszcze z tego nie wynikło; następny krok dopisze się sam, gdy zapadnie.",
    en: "Nothing has come of it yet; the next step is added by itself when it is taken.",
  },
  alone: {
    pl: "Nie połączono tego jeszcze z niczym innym. Powiązania dodaje biuro, razem ze źródłem.",
    en: "This has not been joined with anything else yet. The office adds links, together with their source.",
  },
};

const stationForms = { pl: ["ogniwo", "ogniwa", "ogniw"], en: ["station", "stations"] } as const;

/** More layers than this are too narrow side by side, for long words break in them, and stay a list on every screen. */
const widestColumns = 4;

type SideProps = {
  readonly language: Language;
  readonly title: string;
  readonly layers: readonly ThreadLayer[];
  readonly side: "origins" | "results";
};

function Side({ language, title, layers, side }: SideProps) {
  if (layers.length === 0) return null;
  return (
    <div class={`thread-side thread-${side} thread-span-${layers.length}`}>
      <h3 class="thread-label">{title}</h3>
      <div class="thread-layers">
        {layers.map((layer) => (
          <ul class="thread-layer">
            {layer.stops.map((stop) => (
              <li>
                <Stop language={language} stop={stop} />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}

/** What the thread lacks. Missing: nothing. */
function gapOf({ gaps = {}, origins, results, wholes = [] }: ThreadPanelProps): Bilingual | undefined {
  const hasResults = results.length + wholes.length > 0;
  if (origins.length > 0 && hasResults) return undefined;
  const which = origins.length > 0 ? "after" : hasResults ? "before" : "alone";
  return gaps[which] ?? usualGaps[which];
}

/** The thread around one object: its origins, itself, its results. At most nine stations; side by side where there is room, a list under 700 px. */
export function ThreadPanel(panel: ThreadPanelProps) {
  const { language, id = "nic", chosen, origins, results, wholes = [], threadHref } = panel;
  const folded = foldThread({ origins, results, besideCount: 1 + wholes.length, listHref: threadHref });
  const columns = folded.origins.length + folded.results.length + 1;
  const gap = gapOf(panel);
  return (
    <section class={columns <= widestColumns ? "section thread-wide" : "section"} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{say(language, words.thread)}</h2>
        {threadHref !== undefined && columns + wholes.length > 1 && <a href={threadHref}>{say(language, words.whole)}</a>}
      </div>
      {columns + wholes.length > 1 && <p class="section-intro">{say(language, words.intro)}</p>}
      {wholes.length > 0 && (
        <>
          <h3 class="thread-whole">{say(language, words.wholes)}</h3>
          <StationLines language={language} stations={wholes} />
        </>
      )}
      {columns > 1 && (
        <splot-thread class={`thread-flow${origins.length === 0 ? " thread-begins" : ""}${results.length === 0 ? " thread-ends" : ""}`}>
          <Side language={language} side="origins" title={say(language, words.origins)} layers={[...folded.origins].reverse()} />
          <Here language={language} chosen={chosen} />
          <Side language={language} side="results" title={say(language, words.results)} layers={folded.results} />
        </splot-thread>
      )}
      {gap !== undefined && <p class="thread-gap">{say(language, gap)}</p>}
      <LeftOut {...panel} stations={folded.leftOut} />
    </section>
  );
}

/** What lies too far for the panel: how much, and on the page of the thread all of it. */
function LeftOut({ language, threadHref, stations }: Pick<ThreadPanelProps, "language" | "threadHref"> & { readonly stations: FoldedThread["leftOut"] }) {
  if (stations.length === 0) return null;
  const text = `${say(language, words.leftOut)} ${counted(language, stations.length, stationForms)}.`;
  if (threadHref !== undefined) return <p class="muted">{text}</p>;
  return (
    <details class="disclosure">
      <summary>{text}</summary>
      <StationLines language={language} stations={stations} />
    </details>
  );
}

function Here({ language, chosen }: Pick<ThreadPanelProps, "language" | "chosen">) {
  return (
    <div class="thread-side thread-middle">
      <h3 class="thread-label">{say(language, words.here)}</h3>
      <div class="thread-layers">
        <ul class="thread-layer">
          <li>
            <Station language={language} station={chosen} isChosen />
          </li>
        </ul>
      </div>
    </div>
  );
}
