import { counted, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, Section } from "@splot/kernel/web";
import type { Statement } from "../../model/process.ts";

const words = {
  title: { pl: "Cele statutowe Stowarzyszenia", en: "Goals of the Association in its statute" },
  intro: { pl: "Brzmienie skrócone przez nas.", en: "Shortened by us." },
  open: { pl: "Lista nie jest zamknięta.", en: "The list is not closed." },
};

const fieldForms = { pl: ["zakres", "zakresy", "zakresów"], en: ["field", "fields"] } as const;

/** The statutory goals with the fields of the second one. Nothing when none is recorded. */
export function StatutoryGoals({ visit, statements }: { readonly visit: Visit; readonly statements: readonly Statement[] }) {
  const { language } = visit;
  const goals = statements.filter(({ kind }) => kind === "statutory_goal");
  if (goals.length === 0) return <></>;
  return (
    <Section id="cele-statutowe" title={`${say(language, words.title)} (${goals.length})`} intro={say(language, words.intro)}>
      <ol>
        {goals.map((goal) => {
          const fields = statements.filter(({ kind, parentCode }) => kind === "statutory_field" && parentCode === goal.code);
          return (
            <li>
              <LangMark language={language} text={goal.text} />
              {fields.length > 0 && (
                <p class="muted">
                  {counted(language, fields.length, fieldForms)}. {say(language, words.open)}
                </p>
              )}
              {fields.length > 0 && (
                <ul>
                  {fields.map(({ text }) => (
                    <li>
                      <LangMark language={language} text={text} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
