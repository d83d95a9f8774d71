import { type Bilingual, counted, say, spoken } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, EmptyState, ErrorSummary, errorOf, Field, Form, LangMark, PageHeading, Section } from "@splot/kernel/web";
import { type Card, type Cluster, cardTags } from "../../model/card.ts";
import { nouns } from "../../model/nouns.ts";
import type { Study } from "../../model/study.ts";
import { formState, type Sent } from "../parts/form.ts";

export const boardTitle = { pl: "Tablica kart", en: "Board of cards" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Połóż obok siebie karty, które mówią o tym samym. Zmiany zapisuje jeden przycisk.",
    en: "Lay together the cards that say the same. One button saves all changes.",
  },
  none: { pl: "Bez grupy", en: "Not grouped" },
  noCards: { pl: "To badanie nie ma jeszcze kart", en: "This study has no cards yet" },
  noCardsNext: { pl: "Kartę pisze się na stronie źródła, z zaznaczonych cytatów.", en: "A card is written on the page of a source, from marked quotes." },
  place: { pl: "Grupa karty {no}", en: "Cluster of card {no}" },
  save: { pl: "Zapisz układ", en: "Save the layout" },
  fresh: { pl: "Nowa grupa", en: "New cluster" },
  name: { pl: "Nazwa grupy", en: "Name of the cluster" },
  nameEn: { pl: "Nazwa po angielsku", en: "Name in English" },
  add: { pl: "Dodaj grupę", en: "Add the cluster" },
} satisfies Record<string, Bilingual>;

export type BoardPageProps = {
  readonly visit: Visit;
  readonly study: Study;
  readonly cards: readonly Card[];
  readonly clusters: readonly Cluster[];
  readonly sent?: Sent | undefined;
};

/** The cards of a study by cluster; each has a list of the clusters, so that grouping needs no dragging. */
export function BoardPage(props: BoardPageProps) {
  const { visit, study, cards, clusters, sent } = props;
  const { language, at } = visit;
  const path = at(`/praca/wnioski/badania/${study.id}/tablica`);
  const { errors } = formState(language, sent, "places");
  const live = cards.filter(({ state }) => state === "written");
  return (
    <>
      <PageHeading kicker={<LangMark language={language} text={study.thing.title} />} title={say(language, boardTitle)} lead={say(language, words.lead)} />
      {live.length === 0 ? (
        <EmptyState title={say(language, words.noCards)}>{say(language, words.noCardsNext)}</EmptyState>
      ) : (
        <Form action={path} hidden={{ _key: KEY_PLACE }}>
          <ErrorSummary language={language} errors={errors} />
          {[...clusters, undefined].map((cluster) => (
            <Lane {...props} cluster={cluster} cards={live.filter((card) => card.cluster === cluster?.id)} />
          ))}
          <Button kind="primary">{say(language, words.save)}</Button>
        </Form>
      )}
      <ClusterForm visit={visit} path={`${path}/grupa`} sent={sent} />
    </>
  );
}

function Lane({ visit, clusters, cluster, cards, sent }: BoardPageProps & { readonly cluster: Cluster | undefined }) {
  const { language } = visit;
  const { kept } = formState(language, sent, "places");
  if (cluster === undefined && cards.length === 0) return null;
  const choices = [
    { value: "", label: say(language, words.none) },
    ...clusters.map(({ id, name }) => ({ value: id, label: say(language, name), language: spoken(language, name) })),
  ];
  return (
    <Section
      id={cluster === undefined ? "bez-grupy" : `grupa-${cluster.id}`}
      title={cluster === undefined ? say(language, words.none) : <LangMark language={language} text={cluster.name} />}
      intro={counted(language, cards.length, nouns.card)}
    >
      <ul class="plain-list">
        {cards.map((card) => (
          <li>
            <p class="kicker">
              {say(language, cardTags[card.tag])} {card.no}
            </p>
            <p>
              <LangMark language={language} text={card.text} />
            </p>
            <Field
              language={language}
              name={`karta_${card.id}`}
              label={say(language, words.place).replace("{no}", String(card.no))}
              control={{ kind: "select", value: kept(`karta_${card.id}`, cluster?.id ?? ""), choices }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ClusterForm({ visit: { language }, path, sent }: { readonly visit: Visit; readonly path: string; readonly sent?: Sent | undefined }) {
  const { errors, kept } = formState(language, sent, "cluster");
  return (
    <Section id="nowa-grupa" title={say(language, words.fresh)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={path} hidden={{ _key: KEY_PLACE }}>
        <Field
          language={language}
          name="name"
          label={say(language, words.name)}
          isRequired
          error={errorOf(errors, "name")}
          control={{ kind: "text", value: kept("name"), maxLength: 120 }}
        />
        <Field
          language={language}
          name="nameEn"
          label={say(language, words.nameEn)}
          error={errorOf(errors, "nameEn")}
          control={{ kind: "text", value: kept("nameEn"), maxLength: 120 }}
        />
        <Button>{say(language, words.add)}</Button>
      </Form>
    </Section>
  );
}
