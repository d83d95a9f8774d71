import type { ObjectId } from "@splot/kernel";
import { answerIdea, hideIdea, sendIdea, showIdea } from "@splot/participation";
import type { Stage } from "./stage.ts";

/** Ideas of the exercise that later parts of the story take up. */
export interface ToldIdeas {
  /** Waits for an answer until a project takes it up. */
  readonly departures: ObjectId;
}

const SKAWINA = "1206113";

/** Ideas in every stage: waiting, shown, kept, declined, hidden; one waits for a project that takes it up. */
export async function sendIdeas(stage: Stage): Promise<ToldIdeas> {
  const send = async (offset: number, hour: number, idea: object): Promise<ObjectId> => {
    stage.at(offset, hour);
    return (await stage.act("visitor", sendIdea, idea)).idea;
  };
  const departures = await send(-13, 18, { title: "Tablica odjazdów przy każdym przystanku kolejowym", body: "Przy przystanku kolejowym powinno być widać, o której odjeżdża najbliższy autobus każdej gminy. Dziś trzeba znać kilka stron. Pomoże to tym, którzy przesiadają się codziennie.", place: "przystanki kolejowe w metropolii", email: "pasazerka@example.org" });
  const bench = await send(-13, 19, { title: "Ławki z cieniem na placach", body: "Na placach bez drzew postawmy ławki z daszkiem. Latem nie ma gdzie odpocząć.", teryt: SKAWINA });
  const night = await send(-12, 7, { title: "Autobus nocny co pół godziny", body: "Autobusy nocne mogłyby jeździć co pół godziny przez cały tydzień." });
  const advert = await send(-12, 8, { title: "Sprzedam rower", body: "Rower w dobrym stanie, cena do uzgodnienia." });
  stage.at(-12, 10);
  for (const idea of [departures, bench, night]) await stage.act("specjalista", showIdea, { idea });
  await stage.act("specjalista", hideIdea, { idea: advert, reason: "off_topic" });
  stage.at(-11, 9);
  await stage.act("specjalista2", answerIdea, { idea: bench, verdict: "kept", answer: "Pomysł pasuje do celu „Zieleń blisko domu”. Wrócimy do niego, gdy gminy zrobią wykaz terenów zieleni." });
  await stage.act("specjalista", answerIdea, { idea: night, verdict: "declined", answer: "Nie podejmujemy go teraz. Nie wiemy jeszcze, ile osób jeździ nocą, a takie kursy są drogie. Najpierw policzymy podróże." });
  return { departures };
}

/** The newest idea, which waits to be looked at. */
export async function sendNewestIdea(stage: Stage): Promise<void> {
  stage.at(-1, 20);
  await stage.act("visitor", sendIdea, { title: "Wspólna mapa miejsc do ładowania rowerów elektrycznych", body: "Jedna mapa dla wszystkich gmin, dostępna także w wersji do druku.", shownName: "Stowarzyszenie Przykładowe", authorKind: "ngo", hasConsent: true });
}
