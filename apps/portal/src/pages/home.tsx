import { type ListedResolution, listResolutions, listRunningBallots } from "@splot/assembly";
import { counted, type Day, daysBetween, formatDay, langOf, say, spoken } from "@splot/kernel";
import { together } from "@splot/kernel/database";
import { addressOf, type Call, page, type Visit } from "@splot/kernel/http";
import { ButtonLink, Card, CardGrid, EmptyState, MapWithList, OriginMark, PageHeading, Section, ThreadSentence, Timeline } from "@splot/kernel/web";
import { listNetworks } from "@splot/networks";
import { loadTerritory } from "@splot/observatory";
import { MetropolisMap, mapLabel } from "@splot/observatory/web";
import { listRounds, type Round, roundPhase } from "@splot/participation";
import { tellThread } from "../told.ts";
import { Beside, leadOf, Networks } from "./homeParts.tsx";
import { showProgramme } from "./programme.tsx";
import { countStations, StationCounts, threadStations } from "./stationCounts.tsx";

const words = {
  map: { pl: "Gminy", en: "Municipalities" },
  open: { pl: "Teraz otwarte", en: "Open now" },
  noneOpen: { pl: "Dziś nic nie jest otwarte", en: "Nothing is open today" },
  tryIt: {
    pl: "Zobacz, jak to działa, w ćwiczeniu: tam zawsze trwają konsultacje.",
    en: "See how it works in the exercise: a consultation is always open there.",
  },
  toExercise: { pl: "Przejdź do ćwiczenia", en: "Go to the exercise" },
  wait: { pl: "Gdy ruszą konsultacje albo głosowanie, zobaczysz je tutaj.", en: "When a consultation or a ballot opens, you will see it here." },
  consultation: { pl: "Konsultacje", en: "Consultation" },
  left: { pl: "Zostało", en: "Left:" },
  lastDay: { pl: "Dziś ostatni dzień", en: "Last day today" },
  until: { pl: "do", en: "until" },
  ballot: { pl: "Trwa głosowanie", en: "Ballot in progress" },
  decisions: { pl: "Najnowsze decyzje", en: "Newest decisions" },
  allDecisions: { pl: "Wszystkie decyzje", en: "All decisions" },
  noDecisions: { pl: "Nie ma jeszcze decyzji", en: "There are no decisions yet" },
  noDecisionsNext: { pl: "Podjęte uchwały pojawią się tutaj same.", en: "Adopted resolutions appear here by themselves." },
  from: { pl: "Od", en: "From" },
  told: { pl: "Jedna nić", en: "One thread" },
  toldIntro: { pl: "Każdą rzecz da się prześledzić w obie strony. Wybierz ogniwo.", en: "Everything can be followed both ways. Choose a station." },
};
const days = { pl: ["dzień", "dni", "dni"], en: ["day", "days"] } as const;
const municipalities = { pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] } as const;

/** The home page of a space, by its kind. */
export const homePage = page({
  path: "/",
  budget: 20,
  show: (call: Call<unknown>) => (call.visit.space.kind === "programme" ? showProgramme(call) : showMetropolis(call)),
});

/** The home page of a metropolis: what it is, what is open, one thread told, the map, the newest decisions. */
async function showMetropolis({ visit, read }: Call<unknown>) {
  const { language, space } = visit;
  const [territory, allRounds, ballots, newest, told, counts, networks] = await together(
    loadTerritory(read, visit.at),
    listRounds(read),
    listRunningBallots(read),
    listResolutions(read, { limit: 4, isOwn: true }),
    tellThread(visit, read),
    countStations(read, threadStations),
    listNetworks(read),
  );
  const rounds = allRounds.filter((round) => ["open", "announced"].includes(roundPhase(round, read.today)));
  const lead = leadOf(space.settings["lead"]);
  return {
    title: space.name,
    description: lead,
    body: (
      <>
        <PageHeading
          title={say(language, space.name)}
          lead={lead === undefined ? undefined : say(language, lead)}
          kicker={territory.units.length === 0 ? undefined : counted(language, territory.units.length, municipalities)}
        />
        <Section id="otwarte" title={say(language, words.open)}>
          {rounds.length + ballots.length === 0 ? (
            <NothingOpen visit={visit} />
          ) : (
            <CardGrid>
              {rounds.map((round) => (
                <OpenRound visit={visit} round={round} today={read.today} />
              ))}
              {ballots.map((ballot) => (
                <Card
                  href={visit.at(ballot.address)}
                  title={<span lang={spoken(language, ballot.title)}>{say(language, ballot.title)}</span>}
                  kicker={say(language, words.ballot)}
                />
              ))}
            </CardGrid>
          )}
        </Section>
        {counts.size > 0 && (
          <Section id="nic" title={say(language, words.told)} intro={say(language, words.toldIntro)}>
            {told !== undefined && <ThreadSentence language={language} parts={told.parts} sources={told.sources} />}
            <StationCounts visit={visit} stations={threadStations} counts={counts} />
          </Section>
        )}
        {territory.places.length > 0 && (
          <MapWithList
            language={language}
            id="gminy"
            title={say(language, words.map)}
            mapLabel={mapLabel(language, territory.places, territory.outlineSource)}
            map={<MetropolisMap language={language} places={territory.places} title={say(language, words.map)} id="mapa" />}
            list={
              <ul class="plain-list">
                {territory.units.map((unit) => (
                  <li>
                    <a href={visit.at(`/gminy/${unit.slug}`)} lang={langOf(language, unit.name)} translate="no">
                      {say(language, unit.name)}
                    </a>
                  </li>
                ))}
              </ul>
            }
          />
        )}
        <Decisions visit={visit} acts={newest} />
        <Networks visit={visit} networks={networks} />
        <Beside visit={visit} />
      </>
    ),
  };
}

function NothingOpen({ visit }: { readonly visit: Visit }) {
  const { language, space } = visit;
  if (space.purpose === "exercise") return <EmptyState title={say(language, words.noneOpen)}>{say(language, words.wait)}</EmptyState>;
  return (
    <EmptyState
      title={say(language, words.noneOpen)}
      action={
        space.settings["exercise"] === undefined ? undefined : (
          <ButtonLink href={addressOf(language, String(space.settings["exercise"]), "/")}>{say(language, words.toExercise)}</ButtonLink>
        )
      }
    >
      {say(language, space.settings["exercise"] === undefined ? words.wait : words.tryIt)}
    </EmptyState>
  );
}

function OpenRound({ visit, round, today }: { readonly visit: Visit; readonly round: Round; readonly today: Day }) {
  const { language } = visit;
  return (
    <Card
      href={visit.at(round.address)}
      title={<span lang={spoken(language, round.title)}>{say(language, round.title)}</span>}
      kicker={say(language, words.consultation)}
      footer={termOf(visit, round, today)}
    />
  );
}

/** When an announced round opens, or how long an open one still takes remarks. */
function termOf({ language }: Visit, round: Round, today: Day): string {
  const until = `${say(language, words.until)} ${formatDay(language, round.closesOn)}`;
  if (roundPhase(round, today) === "announced") return `${say(language, words.from)} ${formatDay(language, round.opensOn)} ${until}`;
  const left = daysBetween(today, round.closesOn);
  return left === 0 ? say(language, words.lastDay) : `${say(language, words.left)} ${counted(language, left, days)} · ${until}`;
}

function Decisions({ visit, acts }: { readonly visit: Visit; readonly acts: readonly ListedResolution[] }) {
  const { language } = visit;
  return (
    <Section id="decyzje" title={say(language, words.decisions)} aside={<a href={visit.at("/uchwaly")}>{say(language, words.allDecisions)}</a>}>
      {acts.length === 0 ? (
        <EmptyState title={say(language, words.noDecisions)}>{say(language, words.noDecisionsNext)}</EmptyState>
      ) : (
        <Timeline
          events={acts.map((act) => ({
            at: formatDay(language, act.adoptedOn),
            machineDate: act.adoptedOn,
            state: "past" as const,
            title: (
              <a href={visit.at(act.address)} lang={spoken(language, act.title)}>
                {say(language, act.title)}
              </a>
            ),
            children: <OriginMark language={language} mark={act.mode === "recorded" ? "recorded" : act.origin} />,
          }))}
        />
      )}
    </Section>
  );
}
