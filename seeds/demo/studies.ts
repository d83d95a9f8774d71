import { publishDiagnosis, saveDiagnosis, startDiagnosis } from "@splot/observatory";
import type { Stage } from "./stage.ts";

/** A diagnostic study that is published, and a draft that waits for its author. */
export async function writeStudies(stage: Stage): Promise<void> {
  stage.at(-1, 22.5);
  const author = "specjalista2";
  const title = { pl: "Mieszkańcy i przestrzeń metropolii", en: "Residents and space of the metropolis" };
  const begun = await stage.act(author, startDiagnosis, { title });
  const written = await stage.act(author, saveDiagnosis, {
    study: begun.study,
    revision: 1,
    title,
    introduction: {
      pl: "Studium powstało w ramach ćwiczenia. Pokazuje, jak biuro składa diagnozę z liczb Banku Danych.\n\nPytamy o trzy rzeczy: gdzie mieszka się gęsto, gdzie przybywa mieszkańców i jak rośnie udział podróży rowerem.",
      en: "This study was made in an exercise. It shows how the office composes a diagnosis of the numbers in the data bank.\n\nIt asks three things: where people live densely, where their number grows, and how the share of trips by bicycle rises.",
    },
    figures: [
      {
        indicator: "population_density",
        view: "ranking",
        comment: {
          pl: "Gęstość różni się między gminami wielokrotnie, więc jedna miara potrzeb transportowych nie wystarczy.",
          en: "Density differs many times over between the municipalities, so one measure of the need for transport will not do.",
        },
      },
      { indicator: "population_change_per_1000", view: "mapa", comment: {} },
      {
        indicator: "modal_split_cycling",
        view: "czas",
        comment: { pl: "Liczby udziału podróży rowerem wymyślono na potrzeby ćwiczenia.", en: "The figures of the share of trips by bicycle were invented for the exercise." },
      },
      { indicator: "population", view: "tabela", comment: {} },
    ],
  });
  await stage.act(author, publishDiagnosis, { study: begun.study, revision: written.revision });
  const draft = await stage.act(author, startDiagnosis, { title: { pl: "Gminy z miejską zabudową", en: "Municipalities with towns" } });
  const figures = [{ indicator: "urbanisation_pct", view: "ranking", comment: {} }];
  await stage.act(author, saveDiagnosis, { study: draft.study, revision: 1, title: { pl: "Gminy z miejską zabudową", en: "Municipalities with towns" }, introduction: {}, figures });
}
