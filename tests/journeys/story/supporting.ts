import { expect } from "vitest";
import { chooseIn, pressOn, typeInto } from "../../support/keyboard.ts";
import { space } from "../heart/Stage.ts";
import type { StoryStage } from "./StoryStage.ts";
import { supporter } from "./texts.ts";

/** By keyboard alone somebody without account signs the declaration of support, and confirms it behind the link of the letter. */
export async function signDeclaration(stage: StoryStage): Promise<void> {
  const page = await stage.come("poparcie");
  await page.goto(`${space}/partnerzy/deklaracja`);
  await typeInto(page, /^Nazwa organizacji/, supporter.name);
  await pressOn(page, "Podpisuję deklarację");
  await page.getByRole("alert").first().waitFor();
  await stage.stop(page, "story/07-deklaracja-z-bledem", { isDarkChecked: true });
  await typeInto(page, /^E-mail do potwierdzenia \(/, supporter.email);
  await chooseIn(page, /^Gmina/, "Gmina Skawina");
  await pressOn(page, /^Zgadzam się na publiczne pokazanie/);
  await pressOn(page, "Podpisuję deklarację");
  await page.getByRole("heading", { level: 1, name: "Deklaracja przyjęta" }).waitFor();
  await stage.stop(page, "story/08-pokwitowanie-deklaracji");
  await page.getByRole("link", { name: "Otwórz link z listu" }).click();
  await pressOn(page, "Potwierdzam");
  await page.getByText("jest potwierdzona", { exact: false }).first().waitFor();
}

/** The office shows the confirmed declaration; until then nobody else reads the name. */
export async function showDeclaration(stage: StoryStage): Promise<void> {
  const visitor = stage.page("poparcie");
  await visitor.goto(`${space}/partnerzy`);
  expect(await visitor.getByText(supporter.name).count()).toBe(0);
  const page = stage.page("specjalista");
  await page.goto(`${space}/praca/deklaracje`);
  await page.getByRole("row", { name: supporter.name }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Pokaż publicznie" }).click();
  await page.getByRole("button", { name: "Zdejmij z listy" }).or(page.getByText("Zdejmij z listy")).first().waitFor();
  await visitor.goto(`${space}/partnerzy`);
  await visitor.getByText(supporter.name).first().waitFor();
  await stage.stop(visitor, "story/09-partnerzy", { isDarkChecked: true });
}
