import { type Bilingual, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Field, LangMark } from "@splot/kernel/web";
import { type Card, type Cluster, cardTags } from "../../model/card.ts";

const words = {
  neither: { pl: "nie dotyczy", en: "neither" },
  for: { pl: "za", en: "for" },
  withCluster: { pl: "za, razem z grupą „{name}”", en: "for, with its cluster “{name}”" },
  against: { pl: "przeciw", en: "against" },
  none: { pl: "To badanie nie ma jeszcze kart.", en: "This study has no cards yet." },
} satisfies Record<string, Bilingual>;

export type EvidenceChoiceProps = {
  readonly visit: Visit;
  readonly cards: readonly Card[];
  readonly clusters: readonly Cluster[];
  kept(field: string, otherwise?: string): string;
};

/** One question a card: does it speak for the insight, against it, or neither. */
export function EvidenceChoice({ visit: { language }, cards, clusters, kept }: EvidenceChoiceProps) {
  if (cards.length === 0) return <p>{say(language, words.none)}</p>;
  return (
    <>
      {cards.map((card) => {
        const cluster = clusters.find(({ id }) => id === card.cluster);
        return (
          <Field
            language={language}
            name={`karta_${card.id}`}
            label={
              <>
                {say(language, cardTags[card.tag])} {card.no}: <LangMark language={language} text={card.text} />
              </>
            }
            control={{
              kind: "select",
              value: kept(`karta_${card.id}`),
              choices: [
                { value: "", label: say(language, words.neither) },
                ...(cluster === undefined
                  ? []
                  : [{ value: `for ${cluster.id}`, label: say(language, words.withCluster).replace("{name}", say(language, cluster.name)) }]),
                { value: "for", label: say(language, words.for) },
                { value: "against", label: say(language, words.against) },
              ],
            }}
          />
        );
      })}
    </>
  );
}

/** The evidence that a form chose. */
export function evidenceOf(values: Readonly<Record<string, string>>): readonly { readonly card: string; readonly stance: string; readonly cluster?: string }[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const card = /^karta_(.+)$/.exec(name)?.[1];
    const [stance = "", cluster] = value.split(" ");
    return card === undefined || stance === "" ? [] : [{ card, stance, ...(cluster === undefined ? {} : { cluster }) }];
  });
}
