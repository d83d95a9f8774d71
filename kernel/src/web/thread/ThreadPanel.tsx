import { counted, type Language, say } from "../../text.ts";
import { foldThread, type MissingStation, type ThreadLayer, type ThreadStation } from "./foldThread.ts";
import { type ChosenStation, Station, Stop } from "./Station.tsx";

export type ThreadPanelProps = {
  readonly language: Language;
  readonly id?: string | undefined;
  readonly chosen: ChosenStation;
  /** Where it came from, in any order; `steps` tells how far. */
  readonly origins: readonly (ThreadStation | MissingStation)[];
  /** What became of it. */
  readonly results: readonly (ThreadStation | MissingStation)[];
  /** The page with the whole thread, where folded siblings are listed. */
  readonly threadHref?: string | undefined;
};

const words = {
  thread: { pl: "Nić", en: "Thread" },
  intro: { pl: "Każda sprawa ma swój ciąg: od danych do skutku.", en: "Every matter has its line: from evidence to result." },
  origins: { pl: "Skąd to się wzięło", en: "Where it came from" },
  here: { pl: "Tu jesteś", en: "You are here" },
  results: { pl: "Co z tego wynika", en: "What came of it" },
  noOrigins: { pl: "Nikt jeszcze nie wskazał, skąd to się wzięło.", en: "Nobody has yet shown where this came from." },
  noResults: { pl: "Na razie nic z tego nie wynikło.", en: "Nothing has come of it yet." },
  whole: { pl: "Zobacz całą nić", en: "See the whole thread" },
  leftOut: { pl: "Dalej na tej nici:", en: "Further along this thread:" },
};

const stations = { pl: ["ogniwo", "ogniwa", "ogniw"], en: ["station", "stations"] } as const;

/** More layers than this are too narrow side by side and stay a list on every screen. */
const widestColumns = 5;

type SideProps = {
  readonly language: Language;
  readonly title: string;
  readonly empty: string;
  readonly layers: readonly ThreadLayer[];
  readonly side: "origins" | "results";
};

function Side({ language, title, empty, layers, side }: SideProps) {
  return (
    <div class={`thread-side thread-${side} thread-span-${Math.max(layers.length, 1)}`}>
      <h3 class="thread-label">{title}</h3>
      <div class="thread-layers">
        {layers.length === 0 && (
          <ul class="thread-layer">
            <li>
              <div class="station station-missing">{empty}</div>
            </li>
          </ul>
        )}
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

/** The thread around one object: its origins, itself, its results. At most nine stations; side by side where there is room, a list under 700 px. */
export function ThreadPanel({ language, id = "nic", chosen, origins, results, threadHref }: ThreadPanelProps) {
  const folded = foldThread({ origins, results, listHref: threadHref });
  const columns = Math.max(folded.origins.length, 1) + Math.max(folded.results.length, 1) + 1;
  return (
    <section class={columns <= widestColumns ? "section thread-wide" : "section"} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{say(language, words.thread)}</h2>
        {threadHref !== undefined && <a href={threadHref}>{say(language, words.whole)}</a>}
      </div>
      <p class="section-intro">{say(language, words.intro)}</p>
      <div class="thread-flow">
        <Side
          language={language}
          side="origins"
          title={say(language, words.origins)}
          empty={say(language, words.noOrigins)}
          layers={[...folded.origins].reverse()}
        />
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
        <Side language={language} side="results" title={say(language, words.results)} empty={say(language, words.noResults)} layers={folded.results} />
      </div>
      {folded.leftOutCount > 0 && (
        <p class="muted">
          {say(language, words.leftOut)} {counted(language, folded.leftOutCount, stations)}.
        </p>
      )}
    </section>
  );
}
