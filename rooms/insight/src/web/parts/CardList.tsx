import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { awarenesses, type Card, type CitedExcerpt, cardTags, erasedText } from "../../model/card.ts";
import { publicRole, type Source, sourceKinds } from "../../model/source.ts";
import { ContentLink } from "./signs.tsx";

const words = {
  undescribed: { pl: "osoba, która nie chciała być opisana", en: "a person who did not want to be described" },
};

/** Who said it, as far as they agreed: role, municipality, and the source. */
function SourceLine({ visit, source }: { readonly visit: Visit; readonly source: Source }) {
  const { language } = visit;
  const { role, municipality } = publicRole(source);
  const kind = `${say(language, sourceKinds[source.kind])} ${source.no}`;
  return (
    <>
      {role !== undefined ? <LangMark language={language} text={role} /> : source.peopleCount > 0 && say(language, words.undescribed)}
      {(role !== undefined || source.peopleCount > 0) && ", "}
      {municipality !== undefined && (
        <>
          <span lang="pl" translate="no">
            {municipality}
          </span>
          ,{" "}
        </>
      )}
      <a href={visit.at(source.address)}>{kind}</a>
    </>
  );
}

/** A quote with who said it; an erased one says so. */
export function Quote({ visit, excerpt }: { readonly visit: Visit; readonly excerpt: CitedExcerpt }) {
  return (
    <div>
      {excerpt.quote === undefined ? (
        <p class="missing">{say(visit.language, erasedText)}</p>
      ) : (
        <blockquote lang="pl">
          <p>„{excerpt.quote}”</p>
        </blockquote>
      )}
      <p class="muted">
        <SourceLine visit={visit} source={excerpt.source} />
      </p>
    </div>
  );
}

export type CardListProps = { readonly visit: Visit; readonly cards: readonly Card[]; readonly aside?: ((card: Card) => Child) | undefined };

/** Cards with their quotes; a quote card is its quote. */
export function CardList({ visit, cards, aside }: CardListProps) {
  const { language, at } = visit;
  return (
    <ul class="plain-list">
      {cards.map((card) => (
        <li>
          <p class="kicker">
            {say(language, cardTags[card.tag])}
            {card.awareness !== "unknown" && ` · ${say(language, awarenesses[card.awareness])}`}
          </p>
          {(card.tag !== "quote" || card.state === "withdrawn") && (
            <p>
              <ContentLink language={language} href={at(card.address)} text={card.text} />
            </p>
          )}
          {card.state === "written" && card.excerpts.map((excerpt) => <Quote visit={visit} excerpt={excerpt} />)}
          {aside?.(card)}
        </li>
      ))}
    </ul>
  );
}
