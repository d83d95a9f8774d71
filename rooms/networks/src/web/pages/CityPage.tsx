import { type ContentText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { FactList, NameMark, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Edition } from "../../model/edition.ts";
import { type Member, memberStates, type Network } from "../../model/network.ts";
import { MarkOf } from "../parts/marks.tsx";
import { SourceNames } from "../parts/Points.tsx";

const words = {
  kicker: { pl: "Miasto w sieciach", en: "City in the networks" },
  parts: { pl: "Udział w edycjach", en: "Part in the editions" },
  none: { pl: "To miasto nie bierze udziału w żadnej sieci.", en: "This city takes part in no network." },
  unknownNetwork: {
    pl: "miasto wzięło udział, ale żadne źródło nie podaje, w której sieci",
    en: "the city took part, but no source states in which network",
  },
  later: { pl: "spoza listy otwarcia", en: "not on the opening list" },
  organisation: { pl: "Strona gminy", en: "Page of the municipality" },
  address: { pl: "Stały adres", en: "Permanent address" },
};

export type CityPageProps = {
  readonly visit: Visit;
  readonly city: { readonly title: ContentText; readonly address: string; readonly origin: "fact" | "example" | "user"; readonly mode: string };
  readonly parts: readonly Member[];
  readonly editions: readonly Edition[];
  readonly networks: readonly Network[];
  readonly panels: Child;
  readonly children?: Child;
};

/** One city across the editions. */
export function CityPage({ visit, city, parts, editions, networks, panels, children }: CityPageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<NameMark language={language} text={city.title} />}
        mark={<MarkOf visit={visit} thing={city} />}
      />
      <Section id="udzial" title={say(language, words.parts)}>
        {parts.length === 0 ? <p>{say(language, words.none)}</p> : <FactList facts={parts.map((part) => partOf(visit, part, { editions, networks }))} />}
      </Section>
      {children}
      <FactList
        facts={[
          ...(city.address === visit.path
            ? []
            : [
                {
                  term: say(language, words.organisation),
                  detail: (
                    <a href={visit.at(city.address)}>
                      <NameMark language={language} text={city.title} />
                    </a>
                  ),
                },
              ]),
          { term: say(language, words.address), detail: <a href={visit.at(visit.path)}>{`${visit.origin}${visit.at(visit.path)}`}</a> },
        ]}
      />
      {panels}
    </>
  );
}

function partOf(visit: Visit, part: Member, { editions, networks }: Pick<CityPageProps, "editions" | "networks">) {
  const { language } = visit;
  const edition = editions.find(({ id }) => id === part.edition);
  const network = networks.find(({ id }) => id === part.network);
  return {
    term: edition === undefined ? "" : <a href={visit.at(edition.address)}>{say(language, edition.title)}</a>,
    detail:
      network === undefined ? (
        <span class="missing">{say(language, words.unknownNetwork)}</span>
      ) : (
        <>
          <a href={visit.at(network.address)}>
            <NameMark language={language} text={network.title} />
          </a>
          {part.state !== "accepted" && ` · ${say(language, memberStates[part.state])}`}
          {network.startCount !== undefined && !part.isAtStart && ` · ${say(language, words.later)}`}
        </>
      ),
    source: part.source === undefined ? undefined : <SourceNames sources={[part.source]} />,
  };
}
