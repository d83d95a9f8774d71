import { say } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
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
function SourceLine({ visit, source, isOpen }: { readonly visit: Visit; readonly source: Source; readonly isOpen: boolean }) {
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
      {isOpen ? <a href={visit.at(source.address)}>{kind}</a> : kind}
    </>
  );
}

export type QuoteProps = {
  readonly visit: Visit;
  readonly excerpt: CitedExcerpt;
  /** May the reader open its source? Missing: yes. */
  readonly isOpen?: boolean | undefined;
};

/** A quote with who said it; an erased one says so. */
export function Quote({ visit, excerpt, isOpen = true }: QuoteProps) {
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
        <SourceLine visit={visit} source={excerpt.source} isOpen={isOpen} />
      </p>
    </div>
  );
}

export type CardListProps = { readonly visit: Visit; readonly cards: readonly Card[]; readonly aside?: ((card: Card) => Child) | undefined };

/** Cards with their quotes; a quote card is its quote. */
export function CardList({ visit, cards, aside }: CardListProps) {
  return (
    <ul class="plain-list">
      {cards.map((card) => (
        <CardLine visit={visit} card={card} aside={aside?.(card)} />
      ))}
    </ul>
  );
}

function CardLine({ visit, card, aside }: { readonly visit: Visit; readonly card: Card; readonly aside: Child }) {
  const { language, at, actor } = visit;
  // NOTE: a card and its sources become public together, with the first insight that they speak for.
  const isOpen = card.isPublic || maySee("office", actor.kind === "person" ? actor.roles : undefined);
  return (
    <li>
      <p class="kicker">
        {say(language, cardTags[card.tag])}
        {card.awareness !== "unknown" && ` · ${say(language, awarenesses[card.awareness])}`}
      </p>
      {(card.tag !== "quote" || card.state === "withdrawn") && (
        <p>{isOpen ? <ContentLink language={language} href={at(card.address)} text={card.text} /> : <LangMark language={language} text={card.text} />}</p>
      )}
      {card.state === "written" && card.excerpts.map((excerpt) => <Quote visit={visit} excerpt={excerpt} isOpen={isOpen} />)}
      {aside}
    </li>
  );
}
