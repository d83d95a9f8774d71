import type { ObjectId } from "@splot/kernel";
import { judgeCoherence, listNodes, listPolicies, registerPolicy } from "@splot/strategy";
import type { Stage } from "./stage.ts";

const SOURCE = "Przykład wymyślony na potrzeby ćwiczenia";
const documents = [
  {
    title: "Przykładowa polityka codziennych dojazdów 2035", titleEn: "Example policy of daily journeys 2035", level: "national", span: "2025–2035", source: SOURCE,
    priorities: "Krótsza droga do pracy i szkoły | A shorter way to work and school\nMniej samochodów w centrach miast | Fewer cars in city centres\nSzybka budowa nowych dróg | Quick building of new roads",
  },
  {
    title: "Przykładowy program zielonych dolin", titleEn: "Example programme of green valleys", level: "voivodeship", span: "2024–2030", source: SOURCE,
    priorities: "Ochrona dolin rzek i potoków | Protection of the valleys of rivers and streams\nZieleń w zasięgu spaceru | Green space within a walk",
  },
] as const;

const commute = "Łatwy codzienny dojazd transportem publicznym";
const green = "Zieleń blisko domu";
/** Document, priority, goal, judgement and reason; the pairs left out were not judged. */
const judged = [
  [0, 1, commute, "supports", "Krótsze przesiadki skracają drogę do pracy i szkoły."],
  [0, 2, commute, "supports", "Kto dojeżdża pociągiem albo autobusem, nie zajmuje miejsca w centrum."],
  [0, 3, commute, "neutral", "Cel nie mówi o drogach."],
  [0, 3, green, "conflicts", "Nowa droga przy potoku zabrałaby zieleń, którą cel chroni."],
  [1, 1, green, "supports", "Zieleń nad potokami jest częścią celu."],
  [1, 2, green, "supports", "Cel i priorytet mówią o tym samym: zieleni w zasięgu spaceru."],
] as const;

/** Two invented documents, and how the two goals of the exercise stand to their priorities: for, against, neutral, and not judged. */
export async function compareWithPolicies(stage: Stage, strategy: ObjectId): Promise<void> {
  stage.at(-3, 8.5);
  for (const one of documents) await stage.act("specjalista", registerPolicy, one);
  const [known, nodes] = await stage.read(async (read) => [await listPolicies(read), await listNodes(read, strategy)] as const);
  for (const [document, ord, goal, verdict, reason] of judged) {
    const priority = known.find(({ thing }) => thing.title.pl === documents[document].title)?.priorities.find((one) => one.ord === ord);
    const node = nodes.find(({ title }) => title.pl === goal);
    if (priority !== undefined && node !== undefined) await stage.act("specjalista", judgeCoherence, { priority: priority.id, node: node.id, verdict, reason });
  }
}
