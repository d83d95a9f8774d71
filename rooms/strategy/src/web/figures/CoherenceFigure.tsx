import { counted, dayOf, fill, formatDay, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Figure, LangMark, OriginMark, Table } from "@splot/kernel/web";
import type { StrategyNode } from "../../model/node.ts";
import { type Coherence, countCoherence, type PolicyDocument, type Priority, verdicts } from "../../model/policyDocument.ts";

const words = {
  title: {
    pl: "Oceniono {judged} z {pairs}: wspiera {supports}, neutralny {neutral}, sprzeczny {conflicts}",
    en: "{judged} of {pairs} judged: supports {supports}, neutral {neutral}, conflicts {conflicts}",
  },
  subtitle: {
    pl: "Wiersz to priorytet, kolumna to cel. Znak + znaczy, że cel wspiera priorytet. Znak 0: neutralny, −: sprzeczny, kropka: nie oceniono.",
    en: "A row is a priority, a column a goal. The sign + means that the goal supports the priority. The sign 0: neutral, −: conflicts, a dot: not judged.",
  },
  priority: { pl: "Priorytet", en: "Priority" },
  notJudged: { pl: "nie oceniono", en: "not judged" },
  source: { pl: "rejestr dokumentów i oceny biura", en: "register of documents and judgements of the office" },
  example: { pl: "rejestr dokumentów i oceny z ćwiczenia (przykład)", en: "register of documents and judgements of the exercise (example)" },
  licence: { pl: "informacja publiczna", en: "public sector information" },
};
const pairs = { pl: ["pary", "par", "par"], en: ["pair", "pairs"] } as const;

/** Side of a cell and width of the names. Unit: px. */
const CELL = 44;
const NAMES = 56;

type Pair = Coherence | undefined;

export type CoherenceFigureProps = {
  readonly visit: Visit;
  readonly documents: readonly PolicyDocument[];
  readonly goals: readonly StrategyNode[];
  readonly judged: readonly Coherence[];
};

/** Priorities × goals: a sign in each judged cell, the same in a table with the reasons, and as a file. */
export function CoherenceFigure({ visit, documents, goals, judged }: CoherenceFigureProps) {
  const { language, at, space, clock } = visit;
  const priorities = documents.flatMap((document) => document.priorities);
  const count = countCoherence(priorities, goals, judged);
  const title = say(language, fill(words.title, { judged: count.judged, pairs: counted(language, count.pairs, pairs), ...count.by }));
  const pairOf = (priority: Priority, node: StrategyNode): Pair => judged.find((one) => one.priority === priority.id && one.node === node.id);
  const isExample = space.purpose === "exercise";
  return (
    <Figure
      language={language}
      id="macierz"
      title={title}
      subtitle={
        <>
          {say(language, words.subtitle)} {isExample && <OriginMark language={language} mark="example" />}
        </>
      }
      chart={<Grid title={title} priorities={priorities} goals={goals} pairOf={pairOf} documents={documents} />}
      table={
        <Table
          language={language}
          caption={title}
          isCaptionHidden
          columns={[
            { key: "priority", label: say(language, words.priority) },
            ...goals.map((goal, place) => ({
              key: goal.id,
              label: (
                <>
                  {place + 1}. <LangMark language={language} text={goal.title} />
                </>
              ),
            })),
          ]}
          rows={priorities.map((priority) => ({
            key: priority.id,
            cells: {
              priority: (
                <>
                  {numberOf(documents, priority)} <span lang={langOf(language, priority.title)}>{say(language, priority.title)}</span>
                </>
              ),
              ...Object.fromEntries(goals.map((goal) => [goal.id, <Judged visit={visit} pair={pairOf(priority, goal)} />])),
            },
          }))}
        />
      }
      source={{
        name: say(language, isExample ? words.example : words.source),
        vintage: formatDay(language, dayOf(clock(), space.zone)),
        licence: say(language, words.licence),
      }}
      downloads={[{ format: "CSV", href: at("/strategia/spojnosc.csv") }]}
    />
  );
}

function Judged({ visit: { language }, pair }: { readonly visit: Visit; readonly pair: Pair }) {
  if (pair === undefined) return <span class="muted">{say(language, words.notJudged)}</span>;
  return (
    <>
      {say(language, verdicts[pair.verdict])}: <span lang={language === "pl" ? undefined : "pl"}>{pair.reason}</span>
    </>
  );
}

/** Number of a priority: that of its document in the register, and its own. */
function numberOf(documents: readonly PolicyDocument[], { document, ord }: Priority): string {
  return `${documents.findIndex(({ id }) => id === document) + 1}.${ord}`;
}

type GridProps = Pick<CoherenceFigureProps, "documents" | "goals"> & {
  readonly title: string;
  readonly priorities: readonly Priority[];
  pairOf(priority: Priority, goal: StrategyNode): Pair;
};

const judged = { fill: "var(--raised)", stroke: "var(--edge)" };
const empty = { fill: "var(--raised)", stroke: "var(--line)", "stroke-dasharray": "3 3" };
const signed = { "text-anchor": "middle", "font-size": "20", "font-weight": "680" };
const inks = { supports: "var(--good)", conflicts: "var(--danger)", neutral: "var(--ink)" } as const;

function Grid({ title, documents, priorities, goals, pairOf }: GridProps) {
  const [width, height] = [NAMES + goals.length * CELL, CELL + priorities.length * CELL];
  const sign = (pair: Pair) => (pair === undefined ? "·" : verdicts[pair.verdict].sign);
  return (
    <svg class="coherence" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title} fill="var(--ink)" font-size="15">
      {goals.map((_, column) => (
        <text x={NAMES + (column + 0.5) * CELL} y={CELL / 2 + 5} text-anchor="middle">
          {column + 1}
        </text>
      ))}
      {priorities.map((priority, row) => (
        <>
          <text x={NAMES - 10} y={CELL * (row + 1.5) + 5} text-anchor="end">
            {numberOf(documents, priority)}
          </text>
          {goals.map((goal, column) => {
            const pair = pairOf(priority, goal);
            return (
              <g>
                <rect
                  {...(pair === undefined ? empty : judged)}
                  x={NAMES + column * CELL + 1}
                  y={CELL * (row + 1) + 1}
                  width={CELL - 2}
                  height={CELL - 2}
                  rx={4}
                />
                <text {...signed} fill={inks[pair?.verdict ?? "neutral"]} x={NAMES + (column + 0.5) * CELL} y={CELL * (row + 1.5) + 6}>
                  {sign(pair)}
                </text>
              </g>
            );
          })}
        </>
      ))}
    </svg>
  );
}
