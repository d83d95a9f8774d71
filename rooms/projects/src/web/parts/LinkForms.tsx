import { say } from "@splot/kernel";
import { KEY_PLACE } from "@splot/kernel/http";
import { AskForm, Button, Form, LangMark } from "@splot/kernel/web";
import type { DeskPageProps } from "../pages/DeskPage.tsx";

const words = {
  directions: { pl: "Co projekt realizuje", en: "What the project carries out" },
  direction: { pl: "Cel albo plan", en: "Goal or plan" },
  isPrimary: { pl: "To główny kierunek projektu", en: "This is the primary direction of the project" },
  primary: { pl: "główny kierunek", en: "primary direction" },
  addDirection: { pl: "Dodaj cel albo plan", en: "Add the goal or plan" },
  bases: { pl: "Na czym opiera się problem", en: "What the problem rests on" },
  basis: { pl: "Wniosek albo wskaźnik", en: "Insight or indicator" },
  why: { pl: "Dlaczego to dowód", en: "Why it is evidence" },
  addBasis: { pl: "Dodaj dowód", en: "Add the evidence" },
  bundle: { pl: "Wiązka", en: "Bundle" },
  bundleHint: { pl: "Dołączyć można do wiązki, której fiszka jest jeszcze pisana.", en: "A bundle can be joined while its fiche is still being written." },
  noBundle: { pl: "poza wiązką", en: "in no bundle" },
  join: { pl: "Zapisz wiązkę", en: "Save the bundle" },
  choose: { pl: "Wybierz", en: "Choose" },
  drop: { pl: "Usuń", en: "Remove" },
  noChoice: { pl: "Nie ma jeszcze czego wybrać.", en: "There is nothing to choose yet." },
};

/** Goals and plans, evidence, and the bundle of a fiche. */
export function LinkForms(props: DeskPageProps) {
  const { visit, fiche, choices, sent } = props;
  const { language } = visit;
  const { project, directions, bases } = fiche;
  const desk = `/praca/projekty/${project.id}`;
  const select = (list: readonly { readonly value: string; readonly label: string }[]) =>
    ({ kind: "select", choices: [{ value: "", label: say(language, words.choose) }, ...list] }) as const;
  return (
    <>
      <h3>{say(language, words.directions)}</h3>
      <Linked {...props} ids={directions} />
      {choices.directions.length === 0 ? (
        <p>{say(language, words.noChoice)}</p>
      ) : (
        <AskForm
          language={language}
          action={visit.at(`${desk}/kierunek`)}
          form="kierunek"
          button={words.addDirection}
          sent={sent}
          questions={[
            { name: "target", label: words.direction, isRequired: true, control: select(choices.directions) },
            { name: "isPrimary", label: words.isPrimary, control: { kind: "checkbox" } },
          ]}
        />
      )}
      <h3>{say(language, words.bases)}</h3>
      <Linked {...props} ids={bases} />
      <AskForm
        language={language}
        action={visit.at(`${desk}/dowod`)}
        form="dowod"
        button={words.addBasis}
        sent={sent}
        questions={[
          { name: "basis", label: words.basis, isRequired: true, control: select(choices.bases) },
          { name: "why", label: words.why, control: { kind: "text", maxLength: 500 } },
        ]}
      />
      {project.type !== "bundle" && (choices.bundles.length > 0 || project.parent !== undefined) && (
        <AskForm
          language={language}
          action={visit.at(`${desk}/wiazka`)}
          form="wiazka"
          button={words.join}
          sent={sent}
          questions={[
            {
              name: "bundle",
              label: words.bundle,
              hint: words.bundleHint,
              control: { kind: "select", value: project.parent, choices: [{ value: "", label: say(language, words.noBundle) }, ...choices.bundles] },
            },
          ]}
        />
      )}
    </>
  );
}

/** What is linked, each with a button that takes it back. */
function Linked({ visit, fiche: { project }, names, ids }: DeskPageProps & { readonly ids: readonly string[] }) {
  const { language } = visit;
  if (ids.length === 0) return <></>;
  return (
    <ul>
      {ids.flatMap((id) => {
        const thing = names.get(id);
        if (thing === undefined) return [];
        return [
          <li>
            <a href={visit.at(thing.address)}>
              <LangMark language={language} text={thing.title} />
            </a>
            {id === project.primary && ` (${say(language, words.primary)})`}
            <Form action={visit.at(`/praca/projekty/${project.id}/usun-powiazanie`)} hidden={{ _key: KEY_PLACE, other: id }}>
              <Button kind="quiet">
                {say(language, words.drop)}
                <span class="visually-hidden">: {say(language, thing.title)}</span>
              </Button>
            </Form>
          </li>,
        ];
      })}
    </ul>
  );
}
