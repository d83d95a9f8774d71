import { pressOn, typeInto } from "../../support/keyboard.ts";
import { dayAfter, pathOf, space } from "../heart/Stage.ts";
import { letter, pick, type StoryStage } from "./StoryStage.ts";
import { mid, network } from "./texts.ts";

const ministry = "Koordynacja sieci, Ministerstwo Przykładowe";
const city = "Zespół MID, Gmina Przykładowa";
const peer = "Zespół MID, Miasto Partnerskie";
const expert = "Ekspertka ds. mobilności";

/** The ministry opens an edition with a network; two cities apply, are accepted, and the network starts. */
export async function startNetwork(stage: StoryStage): Promise<void> {
  const page = await stage.enter("ministerstwo-przykladowe");
  await page.goto(`${space}/praca/sieci`);
  const edition = page.locator("form", { has: page.getByLabel("Pierwszy rok") });
  await page.getByText("Otwórz edycję").first().click();
  await edition.getByRole("textbox", { name: "Tytuł (wymagane)" }).fill(network.edition);
  await edition.getByLabel("Pierwszy rok").fill(stage.today.slice(0, 4));
  await edition.getByLabel("Ostatni rok").fill(String(Number(stage.today.slice(0, 4)) + 2));
  await edition.getByLabel("Najmniej miast w sieci").fill("2");
  await edition.getByRole("button", { name: "Otwórz edycję" }).click();
  await page.getByText("Otwórz nabór do sieci").first().click();
  const call = page.locator("form", { has: page.getByLabel("Temat (wymagane)") });
  await pick(call.getByLabel("Edycja"), network.edition);
  await call.getByRole("textbox", { name: "Tytuł (wymagane)" }).fill(network.title);
  await call.getByLabel("Temat (wymagane)").fill(network.theme);
  await pick(call.getByLabel("Kto prowadzi"), "bez lidera");
  await call.getByRole("button", { name: "Otwórz nabór do sieci" }).click();
  await page.getByRole("table").getByRole("link", { name: network.title }).click();
  await page.getByRole("heading", { level: 1, name: network.title }).waitFor();
  stage.told.network = pathOf(page);
  for (const name of [city, peer]) {
    await stage.goOnAs(page, name);
    await page.goto(stage.told.network);
    await page.getByRole("button", { name: "Zgłoś miasto" }).click();
    await page.getByText("zgłosiło się").first().waitFor();
  }
  await stage.goOnAs(page, ministry);
  await page.goto(stage.told.network);
  await stage.stop(page, "story/10-nabor-do-sieci", { isDarkChecked: true });
  for (const left of [1, 0]) {
    await page.getByRole("button", { name: "Przyjmij", exact: true }).first().click();
    await page.getByRole("button", { name: "Przyjmij", exact: true }).nth(left).waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Zakończ nabór" }).click();
  await page.getByRole("button", { name: "Uruchom sieć" }).click();
  await page.getByText("działa").first().waitFor();
}

/** By keyboard alone the city writes its plan: text, an action, a step of the way; then it asks the other city. */
export async function writeMid(stage: StoryStage): Promise<void> {
  const page = stage.page("ministerstwo-przykladowe");
  await stage.goOnAs(page, city);
  await page.goto(stage.told.network);
  await typeInto(page, "Tytuł (wymagane)", mid.title);
  await pressOn(page, "Zacznij MID");
  await page.getByRole("heading", { level: 1, name: network.title }).waitFor();
  await page.goto(`${space}/praca/sieci`);
  await page.getByRole("table").getByRole("link", { name: mid.title }).click();
  await page.getByRole("heading", { level: 1, name: mid.title }).waitFor();
  stage.told.mid = pathOf(page);
  await typeInto(page, /^Problem i dowody/, mid.challenge);
  await typeInto(page, /^Wizja i cele/, mid.aim);
  await pressOn(page, "Zapisz treść");
  await page.getByText("projekt", { exact: true }).waitFor();
  await pressOn(page, "Dodaj działanie");
  await typeInto(page, "Kto odpowiada (wymagane)", mid.who);
  await typeInto(page, "Co powstanie (wymagane)", mid.output);
  await pressOn(page, "Dodaj");
  await page.getByRole("alert").first().waitFor();
  await stage.stop(page, "story/11-mid-z-bledem", { isDarkChecked: true });
  const action = page.locator("details[open]", { hasText: "Dodaj działanie" });
  await action.getByRole("link", { name: "Tytuł", exact: false }).press("Enter");
  await page.keyboard.insertText(mid.action);
  await page.keyboard.press("Enter");
  await page.getByRole("table").getByText(mid.action).first().waitFor();
  await page.getByText("Zapisz krok procesu").click();
  await page.getByLabel("Dzień (wymagane)").fill(stage.today);
  await page.getByLabel("Co się wydarzyło").fill(mid.step);
  await page.getByLabel("Kto brał udział").fill(mid.who);
  await page
    .locator("form", { has: page.getByLabel("Co się wydarzyło") })
    .getByRole("button", { name: "Dodaj" })
    .click();
  await page.getByText(mid.step).first().waitFor();
  await page.getByLabel("Opinia do dnia").fill(dayAfter(stage.today, 7));
  await page.getByRole("button", { name: "Poproś inne miasta o opinię" }).click();
  await page.getByText("czytają inne miasta").first().waitFor();
}

/** The other city reviews it with a note, the city answers, the expert reviews, the city adopts and begins. */
export async function reviewMid(stage: StoryStage): Promise<void> {
  const page = stage.page("ministerstwo-przykladowe");
  const asPerson = async (name: string) => {
    await stage.goOnAs(page, name);
    await page.goto(stage.told.mid);
  };
  await asPerson(peer);
  await page.getByRole("radio", { name: "popieram po zmianach" }).check();
  await page.getByRole("textbox", { name: "Opinia (wymagane)" }).fill(mid.review);
  await pick(page.getByLabel("Uwaga do akapitu"), "Wizja i cele");
  await page.getByLabel("Treść uwagi").fill(mid.note);
  await page.getByRole("button", { name: "Wyślij opinię" }).click();
  await page.getByText(mid.note).first().waitFor();
  await asPerson(city);
  await page.getByRole("textbox", { name: "Odpowiedź (wymagane)" }).fill(mid.answer);
  await stage.stop(page, "story/12-mid-uwagi", { isDarkChecked: true });
  await page.getByRole("button", { name: "Odpowiedz" }).click();
  await page.getByText(mid.answer).first().waitFor();
  await page.getByLabel("Opinia do dnia").fill(dayAfter(stage.today, 7));
  await page.getByRole("button", { name: "Poproś eksperta o opinię" }).click();
  await asPerson(expert);
  await page.getByRole("radio", { name: "popieram", exact: true }).check();
  await page.getByRole("textbox", { name: "Opinia (wymagane)" }).fill(mid.expert);
  await page.getByRole("button", { name: "Wyślij opinię" }).click();
  await page.getByText(mid.expert).first().waitFor();
  await asPerson(city);
  await page.getByRole("button", { name: "Oznacz jako gotową i opublikuj" }).click();
  await page.getByLabel("Plik (wymagane)").last().setInputFiles(letter("zarzadzenie.pdf"));
  await page.getByLabel("Dzień (wymagane)").last().fill(stage.today);
  await page.getByRole("button", { name: "Zapisz przyjęcie przez miasto" }).click();
  await page.getByRole("button", { name: "Zacznij realizację" }).click();
  await page.getByText("w realizacji").first().waitFor();
}

/** An action of the plan becomes a project fiche of the city. */
export async function makeProject(stage: StoryStage): Promise<void> {
  const page = stage.page("ministerstwo-przykladowe");
  await page.getByRole("link", { name: "Strona MID" }).click();
  await stage.stop(page, "story/13-mid", { isDarkChecked: true });
  await page.getByRole("table").getByRole("link", { name: mid.action }).click();
  await page.getByRole("link", { name: "Zrób z tego projekt" }).click();
  await page.getByText(`Wyrośnie z: ${mid.action}`).waitFor();
  await page.getByRole("textbox", { name: "Tytuł (wymagane)" }).fill(mid.project);
  await page.getByRole("radio", { name: "projekt jednej gminy", exact: false }).check();
  await page.getByRole("button", { name: "Zacznij fiszkę" }).click();
  await page.getByRole("heading", { level: 1, name: mid.project }).waitFor();
}
