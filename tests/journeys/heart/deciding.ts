import type { Page } from "playwright-core";
import { expect } from "vitest";
import { dayAfter, pathOf, type Stage, space } from "./Stage.ts";
import { document, resolution } from "./texts.ts";

/** Seats that come: eight are the quorum of fifteen. */
const coming = ["Skawina", "Biskupice", "Czernichów", "Igołomia-Wawrzeńczyce", "Kocmyrzów-Luborzyca", "Kraków", "Liszki", "Michałowice"].map(
  (name) => `Gmina ${name}`,
);
const voter = "Gmina Skawina";

/** The director submits the second version for adoption and a draft resolution about exactly this version. */
export async function submitDraft(stage: Stage): Promise<void> {
  const page = stage.page("dyrektor");
  await page.goto(stage.known.desk);
  for (const button of await page.getByRole("button", { name: "Oznacz jako spełnione" }).all()) await button.click();
  await page.getByRole("button", { name: "Skieruj do przyjęcia" }).click();
  await page.getByRole("link", { name: "Złóż projekt uchwały" }).click();
  await page.getByRole("button", { name: "Złóż projekt" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).not.toContain("nie da się odczytać");
  await page.getByRole("textbox", { name: "Tytuł uchwały" }).fill(resolution.title);
  await page.getByRole("textbox", { name: "Treść uchwały" }).fill(resolution.text);
  await page.getByRole("textbox", { name: "Uzasadnienie" }).fill(resolution.justification);
  await page.getByRole("textbox", { name: "Podstawa prawna" }).fill(resolution.basis);
  expect(await page.getByLabel("Dokument, który uchwała przyjmuje").locator("option:checked").textContent()).toBe(`${document.title}, wersja 2`);
  await stage.stop(page, "heart/18-projekt-uchwaly");
  await page.getByRole("button", { name: "Złóż projekt" }).click();
  await page.getByRole("heading", { level: 1, name: resolution.title }).waitFor();
}

/** The clerk convenes the assembly; a day before the notice ends is refused with the earliest legal day. */
export async function conveneMeeting(stage: Stage): Promise<void> {
  const page = await stage.enter("protokolant");
  await page.getByRole("link", { name: `Zwołaj posiedzenie : ${resolution.title}` }).click();
  const legal = await page.getByLabel("Dzień (wymagane)").inputValue();
  await page.getByLabel("Dzień (wymagane)").fill(dayAfter(legal, -1));
  await page.getByRole("textbox", { name: "Miejsce" }).fill("Sala obrad (ćwiczenie)");
  await page.getByLabel("Punkty bez głosowania").fill("Otwarcie i stwierdzenie kworum");
  await page.getByRole("button", { name: "Zwołaj posiedzenie" }).click();
  await page.getByRole("alert").getByText("Najbliższy możliwy dzień").waitFor();
  expect(await page.getByRole("textbox", { name: "Miejsce" }).inputValue()).toBe("Sala obrad (ćwiczenie)");
  await stage.stop(page, "heart/19-za-wczesnie");
  await page.getByLabel("Dzień (wymagane)").fill(legal);
  await page.getByRole("button", { name: "Zwołaj posiedzenie" }).click();
  await page.getByRole("heading", { name: "Porządek obrad" }).waitFor();
  stage.known.meeting = pathOf(page);
  stage.known.meetingOn = legal;
  await stage.stop(page, "heart/20-posiedzenie");
  await stage.moveClock(page, legal);
}

/** The clerk records who came; each municipality gets a one-time code, and the quorum fills up. */
export async function recordAttendance(stage: Stage): Promise<void> {
  const page = stage.page("protokolant");
  await page.goto(stage.known.meeting.replace(space, `${space}/praca`));
  await page.getByText("Nie ma kworum").waitFor();
  for (const [place, municipality] of coming.entries()) {
    await page.getByRole("button", { name: `Obecna: ${municipality}`, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Kody do głosowania" }).waitFor();
    if (place === 0) await stage.stop(page, "heart/21-kody");
    stage.known.codes.set(municipality, (await page.getByRole("code").textContent()) ?? "");
    await page.getByRole("link", { name: "Wróć do posiedzenia" }).click();
  }
  await page.getByText("Jest kworum").waitFor();
  await stage.stop(page, "heart/22-stol-obrad", { isDarkChecked: true });
}

/** The chair opens the meeting and the ballot; one seat votes on a phone, the others through the clerk. */
export async function vote(stage: Stage): Promise<void> {
  const chair = await stage.enter("przewodniczacy");
  await chair.goto(stage.known.meeting.replace(space, `${space}/praca`));
  await chair.getByRole("button", { name: "Otwórz posiedzenie" }).click();
  await chair.getByRole("button", { name: `Otwórz głosowanie: ${resolution.title}` }).click();
  await chair.getByRole("link", { name: "Strona głosowania" }).waitFor();
  await castByPhone(await stage.enter("gmina-skawina", { isPhone: true }), stage);
  const clerk = stage.page("protokolant");
  await clerk.reload();
  await clerk.getByText(/użyty o \d\d:\d\d/).waitFor();
  for (const municipality of coming.filter((name) => name !== voter)) {
    const choice = municipality === "Gmina Michałowice" ? "Wstrzymuje się" : "Za";
    await clerk.getByRole("button", { name: `${choice}: ${municipality}`, exact: true }).click();
  }
  await clerk
    .getByText("8 z 8")
    .or(clerk.getByRole("progressbar", { name: "Oddane głosy" }))
    .first()
    .waitFor();
  await stage.stop(clerk, "heart/24-glosy-wpisane");
}

async function castByPhone(page: Page, stage: Stage): Promise<void> {
  await page.getByRole("link", { name: `Oddaj głos : Głosowanie: ${resolution.title}` }).click();
  stage.known.ballot = pathOf(page).replace(/\/glos$/, "");
  await page.getByLabel("Kod z odcinka").fill("AAAA-AAAA");
  await page.getByRole("button", { name: `Za: ${voter}` }).click();
  await page.getByRole("alert").getByText("Kod jest nieprawidłowy").waitFor();
  await stage.stop(page, "heart/23-zly-kod", { isDarkChecked: true });
  await page.getByLabel("Kod z odcinka").fill(stage.known.codes.get(voter) ?? "");
  await page.getByRole("button", { name: `Za: ${voter}` }).click();
  await page.getByText("Głos zapisany. Twój głos: Za.").waitFor();
  await page.getByText("To urządzenie jest potwierdzone kodem").waitFor();
  expect(await page.getByLabel("Kod z odcinka").count()).toBe(0);
  await stage.stop(page, "heart/23-glos-z-telefonu");
}

/** The chair closes the ballot and announces: the why card, the number, the version in force; nobody can vote any more. */
export async function announceResult(stage: Stage): Promise<void> {
  const chair = stage.page("przewodniczacy");
  const holder = stage.page("gmina-skawina");
  await holder.goto(`${stage.known.ballot}/glos`);
  const kept = await holder.getByRole("button", { name: `Przeciw: ${voter}` }).evaluate((button) => {
    const form = button.closest("form");
    return form === null ? [] : [...new FormData(form).entries()].map(([name, value]) => [name, String(value)]);
  });
  await chair.reload();
  await chair.getByRole("button", { name: "Zamknij głosowanie" }).click();
  await chair.getByRole("button", { name: "Ogłoś wynik" }).click();
  await chair.getByRole("button", { name: "Zamknij posiedzenie" }).waitFor();
  await holder.reload();
  await holder.getByText("Głosowanie jest zamknięte.").waitFor();
  expect(await holder.getByLabel("Kod z odcinka").count()).toBe(0);
  const direct = await holder.context().request.post(`${stage.known.ballot}/glos`, {
    form: { ...Object.fromEntries(kept), choice: "no", code: stage.known.codes.get(voter) ?? "" },
    headers: { origin: stage.address },
  });
  expect(direct.status()).toBe(409);
  expect(await direct.text()).toContain("Nie można już oddać ani zmienić głosu");
  await chair.goto(stage.known.ballot);
  await chair.getByText("Uchwała podjęta").first().waitFor();
  await stage.stop(chair, "heart/25-wynik", { isDarkChecked: true });
  await chair.getByRole("main").getByRole("link", { name: /ĆW-/ }).first().click();
  await chair.getByRole("heading", { level: 1, name: resolution.title }).waitFor();
  stage.known.resolution = pathOf(chair);
  await stage.stop(chair, "heart/26-uchwala", { isDarkChecked: true });
}
