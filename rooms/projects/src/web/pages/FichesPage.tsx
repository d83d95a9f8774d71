import { type ContentText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, EmptyState, LangMark, NameMark, PageHeading, Table } from "@splot/kernel/web";
import type { ProjectState } from "../../model/states.ts";
import { StateOf } from "../parts/marks.tsx";

export const fichesTitle = { pl: "Fiszki projektów", en: "Project fiches" };
const words = {
  lead: {
    pl: "Fiszki, przy których możesz coś zrobić. Fiszka jest jawna od przyjęcia do katalogu.",
    en: "Fiches with which you can do something. A fiche is public once it is accepted for the catalogue.",
  },
  fresh: { pl: "Nowa fiszka", en: "New fiche" },
  none: { pl: "Nie ma jeszcze żadnej fiszki.", en: "There are no fiches yet." },
  noneNext: {
    pl: "Zacznij pierwszą: wystarczą tytuł, rodzaj i gmina, która prowadzi.",
    en: "Start the first one: a title, a type and the leading municipality are enough.",
  },
  title: { pl: "Projekt", en: "Project" },
  state: { pl: "Stan", en: "State" },
  lead1: { pl: "Prowadzi", en: "Led by" },
};

export type FicheLine = { readonly id: string; readonly title: ContentText; readonly state: ProjectState; readonly lead?: ContentText | undefined };

/** The fiches of a desk: of the own municipality, or of all for the office. */
export function FichesPage({ visit, fiches }: { readonly visit: Visit; readonly fiches: readonly FicheLine[] }) {
  const { language } = visit;
  const start = (
    <ButtonLink kind="primary" href={visit.at("/praca/projekty/nowa")}>
      {say(language, words.fresh)}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={say(language, fichesTitle)} lead={say(language, words.lead)} action={fiches.length === 0 ? undefined : start} />
      {fiches.length === 0 ? (
        <EmptyState title={say(language, words.none)} action={start}>
          {say(language, words.noneNext)}
        </EmptyState>
      ) : (
        <Table
          language={language}
          caption={say(language, fichesTitle)}
          isCaptionHidden
          columns={[
            { key: "title", label: say(language, words.title) },
            { key: "state", label: say(language, words.state) },
            { key: "lead", label: say(language, words.lead1) },
          ]}
          rows={fiches.map(({ id, title, state, lead }) => ({
            key: id,
            cells: {
              title: (
                <a href={visit.at(`/praca/projekty/${id}`)}>
                  <LangMark language={language} text={title} />
                </a>
              ),
              state: <StateOf visit={visit} state={state} />,
              lead: lead === undefined ? "–" : <NameMark language={language} text={lead} />,
            },
          }))}
        />
      )}
    </>
  );
}
