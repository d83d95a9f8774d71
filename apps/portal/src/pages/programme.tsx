import { counted, listHref, say } from "@splot/kernel";
import type { Call, Visit } from "@splot/kernel/http";
import { Card, CardGrid, EmptyState, FactList, LangMark, NameMark, PageHeading, Section } from "@splot/kernel/web";
import { type Edition, listEditions, listMembers, listNetworks, listRecommendationsWithoutReply, listStatements, type Network } from "@splot/networks";
import { Beside, leadOf } from "./homeParts.tsx";
import { countStations, networkStations, StationCounts } from "./stationCounts.tsx";

const words = {
  about: { pl: "Czym jest ten program", en: "What this programme is" },
  aboutMore: { pl: "Cele, uczestnicy i założenia", en: "Goals, participants and assumptions" },
  editions: { pl: "Edycje i ich sieci", en: "Editions and their networks" },
  allNetworks: { pl: "Wszystkie sieci", en: "All networks" },
  where: { pl: "Znajdź swoje miasto", en: "Find your city" },
  whereText: { pl: "Sprawdź, czy Twoje miasto bierze udział i w której sieci.", en: "See whether your city takes part, and in which network." },
  toCities: { pl: "Miasta od A do Z", en: "Cities from A to Z" },
  made: { pl: "Co z tego wynika", en: "What comes of it" },
  mid: { pl: "Miejskie inicjatywy działań", en: "Municipal action plans" },
  midText: { pl: "Każde miasto pisze plan rozwiązania własnego problemu.", en: "Each city writes a plan to solve a problem of its own." },
  recommendations: { pl: "Zalecenia dla państwa", en: "Recommendations for the state" },
  recommendationsText: {
    pl: "Każda sieć mówi, co powinno się zmienić w prawie, pieniądzach i wiedzy.",
    en: "Each network says what should change in law, money and knowledge.",
  },
  numbers: { pl: "Program w liczbach", en: "The programme in numbers" },
  none: { pl: "Program nie ma jeszcze edycji", en: "The programme has no edition yet" },
  noneNext: { pl: "Pierwszą otwiera ministerstwo.", en: "The ministry opens the first one." },
};
const unansweredForms = {
  pl: ["zalecenie bez znanej odpowiedzi", "zalecenia bez znanej odpowiedzi", "zaleceń bez znanej odpowiedzi"],
  en: ["recommendation without a known reply", "recommendations without a known reply"],
} as const;
const cityForms = { pl: ["miasto lub obszar", "miasta i obszary", "miast i obszarów"], en: ["city or area", "cities and areas"] } as const;

/** The home page of a programme of city networks: what it is, editions with networks, the way to one's city, what comes of it. */
export async function showProgramme({ visit, read }: Call<unknown>) {
  const { language, space } = visit;
  const [editions, networks, members, about] = [
    await listEditions(read),
    await listNetworks(read),
    await listMembers(read),
    await listStatements(read, ["about"]),
  ];
  const counts = await countStations(read, networkStations);
  const unanswered = (await listRecommendationsWithoutReply(read)).things.length;
  const lead = leadOf(space.settings["lead"]);
  const cities = new Set(members.map(({ org }) => org)).size;
  return {
    title: space.name,
    description: lead,
    body: (
      <>
        <PageHeading
          title={say(language, space.name)}
          lead={lead === undefined ? undefined : say(language, lead)}
          kicker={cities === 0 ? undefined : counted(language, cities, cityForms)}
        />
        <Editions visit={visit} editions={editions} networks={networks} />
        {cities > 0 && (
          <Section id="miasta" title={say(language, words.where)} intro={say(language, words.whereText)}>
            <p>
              <a href={visit.at("/miasta")}>{say(language, words.toCities)}</a>
            </p>
          </Section>
        )}
        {about.length > 0 && (
          <Section id="program" title={say(language, words.about)} aside={<a href={visit.at("/o-programie")}>{say(language, words.aboutMore)}</a>}>
            <FactList
              facts={about.map(({ heading, text }) => ({
                term: heading === undefined ? "" : <LangMark language={language} text={heading} />,
                detail: <LangMark language={language} text={text} />,
              }))}
            />
          </Section>
        )}
        <Section id="wyniki" title={say(language, words.made)}>
          <CardGrid>
            <Card href={visit.at("/mid")} title={say(language, words.mid)}>
              <p>{say(language, words.midText)}</p>
            </Card>
            <Card href={visit.at("/rekomendacje")} title={say(language, words.recommendations)}>
              <p>{say(language, words.recommendationsText)}</p>
            </Card>
          </CardGrid>
        </Section>
        {counts.size > 0 && (
          <Section id="nic" title={say(language, words.numbers)}>
            <StationCounts visit={visit} stations={networkStations} counts={counts} />
            {unanswered > 0 && (
              <p>
                <a href={`${listHref(visit.at("/luki"), { brak: "zalecenia" })}#lista`}>{counted(language, unanswered, unansweredForms)}</a>
              </p>
            )}
          </Section>
        )}
        <Beside visit={visit} />
      </>
    ),
  };
}

function Editions({ visit, editions, networks }: { readonly visit: Visit; readonly editions: readonly Edition[]; readonly networks: readonly Network[] }) {
  const { language } = visit;
  return (
    <Section id="edycje" title={say(language, words.editions)} aside={<a href={visit.at("/sieci")}>{say(language, words.allNetworks)}</a>}>
      {editions.length === 0 ? (
        <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
      ) : (
        <FactList
          facts={editions.toReversed().map((edition) => ({
            term: (
              <a href={visit.at(edition.address)}>
                <NameMark language={language} text={edition.title} />
              </a>
            ),
            detail: networks
              .filter((network) => network.edition === edition.id)
              .map(({ title, address }, place) => (
                <>
                  {place > 0 && " · "}
                  <a href={visit.at(address)}>
                    <NameMark language={language} text={title} />
                  </a>
                </>
              )),
          }))}
        />
      )}
    </Section>
  );
}
