import { counted, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Card, CardGrid, LangMark, NameMark, Timeline } from "@splot/kernel/web";
import { eventKinds, lastDayOf, type NetworkEvent } from "../../model/edition.ts";
import type { Network } from "../../model/network.ts";
import { hasOwnTheme, networkKinds } from "../../model/network.ts";
import { nouns } from "../../model/nouns.ts";
import { StateOf } from "./marks.tsx";

/** Networks as cards: theme, kind, how many cities are known. */
export function NetworkCards({
  visit,
  networks,
  cities,
}: {
  readonly visit: Visit;
  readonly networks: readonly Network[];
  readonly cities: ReadonlyMap<string, number>;
}) {
  const { language } = visit;
  return (
    <CardGrid>
      {networks.map((network) => (
        <Card
          href={visit.at(network.address)}
          title={<NameMark language={language} text={network.title} />}
          kicker={say(language, networkKinds[network.kind])}
          footer={
            <>
              {(cities.get(network.id) ?? 0) > 0 && `${counted(language, cities.get(network.id) ?? 0, nouns.city)} · `}
              <StateOf visit={visit} kind="network" state={network.state} />
            </>
          }
        >
          {hasOwnTheme(network) && (
            <p>
              <LangMark language={language} text={network.theme} />
            </p>
          )}
        </Card>
      ))}
    </CardGrid>
  );
}

/** The schedule on one line of time; a point that is still ahead says so by its place. */
export function Schedule({ visit, events, today }: { readonly visit: Visit; readonly events: readonly NetworkEvent[]; readonly today: string }) {
  const { language } = visit;
  return (
    <Timeline
      events={events.map((event) => {
        const last = lastDayOf(event);
        const state = event.to <= today ? ("past" as const) : event.from <= today ? ("now" as const) : ("ahead" as const);
        return {
          at: last === event.from ? formatDay(language, event.from) : `${formatDay(language, event.from)} – ${formatDay(language, last)}`,
          machineDate: event.from,
          state,
          title: <LangMark language={language} text={event.title} />,
          children: (
            <p class="fact-source">
              {say(language, eventKinds[event.kind])}
              {event.source !== undefined && (
                <>
                  {" · "}
                  <span lang="pl">{event.source}</span>
                </>
              )}
            </p>
          ),
        };
      })}
    />
  );
}
