import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { FactList, LangMark, MissingValue, PageHeading } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Edition, Scope } from "../../model/edition.ts";
import type { Network } from "../../model/network.ts";
import type { Recommendation } from "../../model/recommendation.ts";
import { MarkOf, StateOf, SummaryMark } from "../parts/marks.tsx";
import { SourceNames } from "../parts/Points.tsx";

const words = {
  kicker: { pl: "Zalecenie", en: "Recommendation" },
  scope: { pl: "Zakres", en: "Scope" },
  network: { pl: "Sieć", en: "Network" },
  edition: { pl: "Edycja", en: "Edition" },
  addressee: { pl: "Adresat", en: "Addressee" },
  reply: { pl: "Odpowiedź adresata", en: "Reply of the addressee" },
  act: { pl: "Akt prawny", en: "Legal act" },
  unpublished: { pl: "nieopublikowane", en: "not published" },
  source: { pl: "Źródło", en: "Source" },
  address: { pl: "Stały adres", en: "Permanent address" },
};

export type RecommendationPageProps = {
  readonly visit: Visit;
  readonly recommendation: Recommendation;
  readonly network?: Network | undefined;
  readonly edition?: Edition | undefined;
  readonly scope?: Scope | undefined;
  readonly panels: Child;
  /** Addressees, replies and forms of a recommendation that is run in the program. */
  readonly children?: Child;
};

/** One recommendation: what it asks, where it comes from, what became of it. */
export function RecommendationPage({ visit, recommendation, network, edition, scope, panels, children }: RecommendationPageProps) {
  const { language } = visit;
  const missing = <MissingValue language={language} reason={say(language, words.unpublished)} />;
  const isRecorded = recommendation.mode === "recorded";
  const linked = (thing: Network | Edition | undefined) =>
    thing === undefined ? (
      missing
    ) : (
      <a href={visit.at(thing.address)}>
        <LangMark language={language} text={thing.title} />
      </a>
    );
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={recommendation.title} />}
        state={<StateOf visit={visit} kind="recommendation" state={recommendation.state} />}
        mark={
          <>
            <MarkOf visit={visit} thing={recommendation} /> {recommendation.isSummary && <SummaryMark visit={visit} />}
          </>
        }
      />
      <FactList
        facts={[
          { term: say(language, words.scope), detail: scope === undefined ? missing : <LangMark language={language} text={scope.name} /> },
          { term: say(language, words.network), detail: linked(network) },
          { term: say(language, words.edition), detail: linked(edition) },
          ...(isRecorded ? [words.addressee, words.act, words.reply].map((term) => ({ term: say(language, term), detail: missing })) : []),
          ...(recommendation.source === undefined ? [] : [{ term: say(language, words.source), detail: <SourceNames sources={[recommendation.source]} /> }]),
          { term: say(language, words.address), detail: <a href={visit.at(recommendation.address)}>{`${visit.origin}${visit.at(recommendation.address)}`}</a> },
        ]}
      />
      {children}
      {panels}
    </>
  );
}
