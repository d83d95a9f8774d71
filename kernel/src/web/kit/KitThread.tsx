import { type Bilingual, type Language, say } from "../../text.ts";
import type { MissingStation, ThreadStation } from "../thread/foldThread.ts";
import { ThreadPanel } from "../thread/ThreadPanel.tsx";
import { ThreadSentence } from "../thread/ThreadSentence.tsx";

type Text = (text: Bilingual) => string;

function remarks(t: Text): readonly ThreadStation[] {
  return Array.from({ length: 14 }, (_, place) => ({
    key: `remark-${place}`,
    kind: t({ pl: "Uwaga", en: "Remark" }),
    title: t({ pl: `Uwaga nr ${place + 1} o ścieżce wzdłuż potoku`, en: `Remark no. ${place + 1} on the path along the stream` }),
    href: "#nic",
    steps: 1,
    relation: t({ pl: "zmieniła akapit", en: "changed the paragraph" }),
    mark: "example",
  }));
}

function origins(t: Text): readonly (ThreadStation | MissingStation)[] {
  return [
    {
      key: "value",
      kind: t({ pl: "Wskaźnik", en: "Indicator" }),
      title: t({ pl: "Długość ścieżek rowerowych na mieszkańca", en: "Length of cycle paths per resident" }),
      href: "#nic",
      steps: 2,
      at: "2026",
      relation: t({ pl: "uzasadnia", en: "supports" }),
      mark: "example",
    },
    {
      key: "insight",
      kind: t({ pl: "Wniosek", en: "Insight" }),
      steps: 2,
      missing: t({ pl: "wniosku z wywiadów", en: "an insight from interviews" }),
      whoCanAdd: t({ pl: "Może go dodać analityk biura.", en: "The office analyst can add it." }),
      addHref: "#nic",
    },
    ...remarks(t),
  ];
}

function results(t: Text): readonly ThreadStation[] {
  return [
    {
      key: "version",
      kind: t({ pl: "Wersja dokumentu", en: "Document version" }),
      title: t({ pl: "Aktualizacja strategii, wersja 2", en: "Strategy update, version 2" }),
      href: "#nic",
      steps: 1,
      state: t({ pl: "obowiązuje", en: "in force" }),
      mark: "example",
    },
    {
      key: "resolution",
      kind: t({ pl: "Uchwała", en: "Resolution" }),
      title: "ĆW-1/I/2027",
      href: "#nic",
      steps: 2,
      relation: t({ pl: "przyjęła", en: "adopted" }),
      at: t({ pl: "20 maja 2027", en: "20 May 2027" }),
      mark: "example",
    },
  ];
}

/** The thread told in a sentence and drawn around an object. */
export function KitThread({ language }: { readonly language: Language }) {
  const t: Text = (text) => say(language, text);
  return (
    <>
      <ThreadSentence
        language={language}
        parts={[
          { text: t({ pl: "Bo ", en: "Because " }) },
          { text: t({ pl: "na mieszkańca przypada 12 cm ścieżek", en: "there are 12 cm of cycle paths per resident" }), href: "#nic" },
          { text: t({ pl: ", powstał ", en: ", there is now " }) },
          { text: t({ pl: "cel o ruchu pieszym i rowerowym", en: "a goal on walking and cycling" }), href: "#nic" },
          { text: t({ pl: ", a po ", en: ", and after " }) },
          { text: t({ pl: "14 uwagach", en: "14 remarks" }), href: "#nic" },
          { text: t({ pl: " zmieniono w nim jeden akapit.", en: " one of its paragraphs was changed." }) },
        ]}
        sources={t({ pl: "Przykład: treść wymyślona.", en: "Example: the content is invented." })}
      />
      <ThreadPanel
        language={language}
        chosen={{
          key: "goal",
          kind: t({ pl: "Cel strategii", en: "Goal of the strategy" }),
          title: t({ pl: "Bezpieczny ruch pieszy i rowerowy", en: "Safe walking and cycling" }),
          state: t({ pl: "wersja 2", en: "version 2" }),
          mark: "example",
        }}
        origins={origins(t)}
        results={results(t)}
        threadHref="#nic"
      />
    </>
  );
}
