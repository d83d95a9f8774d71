import { formatNumber, type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Card, CardGrid, LangMark } from "@splot/kernel/web";
import type { StrategyNode } from "../../model/node.ts";

const words = {
  domain: { pl: "Dziedzina", en: "Domain" },
  worth: { pl: "szacowana wartość:", en: "estimated value:" },
  unknown: { pl: "szacowana wartość: nieznane – źródło jej nie podaje", en: "estimated value: unknown – the source does not give it" },
  noGoal: { pl: "bez celu głównego", en: "no main goal yet" },
};

/** The estimated value of a domain in words. Missing: why there is none; not applicable: nothing to say. */
export function valueText(language: Language, value: StrategyNode["value"]): string | undefined {
  if ("grosze" in value) {
    const millions = formatNumber(language, value.grosze / 100_000_000, 0);
    return `${say(language, words.worth)} ${language === "pl" ? `${millions} mln zł` : `PLN ${millions} million`}`;
  }
  return value.missing === "not_applicable" ? undefined : say(language, words.unknown);
}

/** Domains as cards, each with its main goal. */
export function GoalCards({ visit, nodes }: { readonly visit: Visit; readonly nodes: readonly StrategyNode[] }) {
  const { language } = visit;
  return (
    <CardGrid>
      {nodes
        .filter(({ level }) => level === "domain")
        .map((domain) => {
          const goal = nodes.find(({ parent, level }) => parent === domain.id && level === "main_goal");
          return (
            <Card
              href={visit.at(domain.address)}
              domain={domain.domain}
              kicker={`${say(language, words.domain)} ${domain.domain}`}
              title={<LangMark language={language} text={domain.title} />}
              footer={valueText(language, domain.value)}
            >
              <p>{goal === undefined ? say(language, words.noGoal) : <LangMark language={language} text={goal.title} />}</p>
            </Card>
          );
        })}
    </CardGrid>
  );
}
