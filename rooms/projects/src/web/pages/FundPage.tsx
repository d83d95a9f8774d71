import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, FactList, LangMark, PageHeading, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Fund } from "../../model/fund.ts";
import { fundLevels } from "../../model/words.ts";
import { rateText } from "../parts/amounts.ts";
import { MarkOf } from "../parts/marks.tsx";

const words = {
  kind: { pl: "Źródło finansowania", en: "Source of funding" },
  edit: { pl: "Zmień opis", en: "Change the description" },
  level: { pl: "Poziom", en: "Level" },
  rate: { pl: "Najwyższa stawka dotacji", en: "Highest rate of a grant" },
  rateWhy: { pl: "część kosztów kwalifikowalnych", en: "part of the eligible cost" },
  facts: { pl: "Co wiadomo", en: "What is known" },
  source: { pl: "Źródło informacji", en: "Source of the information" },
  confirmed: { pl: "potwierdzone w źródle", en: "confirmed by a source" },
  toConfirm: { pl: "do potwierdzenia", en: "to be confirmed" },
  address: { pl: "Stały adres", en: "Permanent address" },
};

export type FundPageProps = {
  readonly visit: Visit;
  readonly fund: Fund;
  readonly allocation?: Child;
  readonly editPath?: string | undefined;
  readonly panels: Child;
};

/** One source of funding: what is known of it and how surely, its fields, the projects that it pays for. */
export function FundPage({ visit, fund, allocation, editPath, panels }: FundPageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, words.kind)}
        title={<LangMark language={language} text={fund.title} />}
        state={<StateWord>{say(language, fund.isConfirmed ? words.confirmed : words.toConfirm)}</StateWord>}
        mark={<MarkOf visit={visit} thing={fund} />}
        action={editPath === undefined ? undefined : <ButtonLink href={visit.at(editPath)}>{say(language, words.edit)}</ButtonLink>}
      />
      <FactList
        facts={[
          { term: say(language, words.facts), detail: <LangMark language={language} text={fund.facts} /> },
          { term: say(language, words.level), detail: say(language, fundLevels[fund.level]) },
          { term: say(language, words.rate), detail: rateText(language, fund.rate), source: say(language, words.rateWhy) },
          ...(fund.source === undefined ? [] : [{ term: say(language, words.source), detail: <span lang="pl">{fund.source}</span> }]),
          { term: say(language, words.address), detail: <a href={visit.at(fund.address)}>{`${visit.origin}${visit.at(fund.address)}`}</a> },
        ]}
      />
      {allocation}
      {panels}
    </>
  );
}
