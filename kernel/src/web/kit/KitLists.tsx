import { type Language, say } from "../../text.ts";
import { ListTools } from "../lists/ListTools.tsx";
import { Paging } from "../lists/Paging.tsx";
import { Table } from "../lists/Table.tsx";
import { Tabs } from "../lists/Tabs.tsx";
import { Timeline } from "../lists/Timeline.tsx";
import { Section } from "../parts/PageHeading.tsx";
import { columnsOf, type PartProps, rowsOf, type Text } from "./samplePlaces.tsx";

function SampleList({ language, t }: PartProps) {
  return (
    <>
      <Tabs
        label={t({ pl: "Widoki", en: "Views" })}
        tabs={[
          { label: t({ pl: "Tabela", en: "Table" }), href: "#listy", isCurrent: true, count: 3 },
          { label: t({ pl: "Mapa", en: "Map" }), href: "#mapa" },
          { label: t({ pl: "Metoda", en: "Method" }), href: "#wykres" },
        ]}
      />
      <ListTools
        language={language}
        action="/kit"
        count={3}
        csvHref="#listy"
        countForms={{ pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] }}
        search={{ name: "q", label: t({ pl: "Szukaj gminy", en: "Find a municipality" }), value: "" }}
        filters={[
          {
            name: "kind",
            label: t({ pl: "Rodzaj", en: "Kind" }),
            value: "rural",
            choices: [
              { value: "", label: t({ pl: "wszystkie", en: "all" }) },
              { value: "rural", label: t({ pl: "wiejska", en: "rural" }) },
            ],
          },
        ]}
      />
      <Table
        language={language}
        caption={t({ pl: "Gminy według liczby ludności (przykład)", en: "Municipalities by population (example)" })}
        columns={columnsOf(t)}
        rows={rowsOf({ language, t })}
        sort={{ column: "people", direction: "descending", hrefFor: (column, direction) => `?sort=${column}-${direction}` }}
      />
      <Paging language={language} nextHref="#listy" position={t({ pl: "1–3 z 15", en: "1–3 of 15" })} />
    </>
  );
}

/** A list with its views, tools, order and paging, and the timeline. */
export function KitLists({ language }: { readonly language: Language }) {
  const t: Text = (text) => say(language, text);
  return (
    <Section id="listy" title={t({ pl: "Listy", en: "Lists" })}>
      <SampleList language={language} t={t} />
      <Timeline
        events={[
          {
            at: t({ pl: "1 lutego 2027", en: "1 February 2027" }),
            machineDate: "2027-02-01",
            title: t({ pl: "Ogłoszenie konsultacji", en: "Consultation announced" }),
          },
          {
            at: t({ pl: "12 marca 2027", en: "12 March 2027" }),
            machineDate: "2027-03-12",
            title: t({ pl: "Zbieranie uwag", en: "Collecting remarks" }),
            state: "now",
            children: <p class="muted">{t({ pl: "Zostało 12 dni.", en: "12 days left." })}</p>,
          },
          {
            at: t({ pl: "30 kwietnia 2027", en: "30 April 2027" }),
            machineDate: "2027-04-30",
            title: t({ pl: "Sprawozdanie z odpowiedziami", en: "Report with all answers" }),
            state: "ahead",
          },
        ]}
      />
    </Section>
  );
}
