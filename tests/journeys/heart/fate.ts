import { expect } from "vitest";
import { type Stage, space } from "./Stage.ts";
import { document, remark, resolution } from "./texts.ts";

/** The version that was voted on is in force, and says so. */
export async function readVersionInForce(stage: Stage): Promise<void> {
  const page = stage.page("specjalista");
  await page.goto(stage.known.version);
  await page.getByText("obowiązuje", { exact: true }).first().waitFor();
  await page.getByText(remark.wording).first().waitFor();
  await stage.stop(page, "heart/27-wersja-obowiazuje");
}

/** The resident types the code of the receipt and sees what changed, how, and by which resolution. */
export async function readFate(stage: Stage): Promise<void> {
  const page = stage.page("mieszkanka");
  await page.goto(`${space}/los`);
  await page.getByLabel("Kod pokwitowania").fill(stage.known.code.replace(/^./, (first) => (first === "2" ? "3" : "2")));
  await page.getByRole("button", { name: "Pokaż" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Kod pokwitowania").fill(stage.known.code.toLowerCase());
  await page.getByRole("button", { name: "Pokaż" }).click();
  await page.getByText("uwzględniona", { exact: true }).first().waitFor();
  expect((await page.getByRole("insertion").allTextContents()).join(" ")).toContain("trzy lata");
  await page.getByRole("link", { name: new RegExp(`Zapadła decyzja: .*${resolution.title}`) }).waitFor();
  await page.getByText(remark.rationale).waitFor();
  await stage.stop(page, "heart/28-los-uwagi", { isDarkChecked: true });
}

/** The author's notice stands in the outbox of the office, without the address. */
export async function findNotice(stage: Stage): Promise<void> {
  const page = stage.page("dyrektor");
  await page.goto(`${space}/praca/skrzynka`);
  await page.getByRole("table").getByRole("link").first().waitFor();
  expect(await page.getByRole("main").textContent()).not.toContain(remark.email);
  await stage.stop(page, "heart/29-skrzynka");
}

/** Anybody in the exercise may go on as another person. */
export async function switchPerson(stage: Stage): Promise<void> {
  const page = stage.page("dyrektor");
  await page.goto(`${space}/wejscie`);
  await stage.stop(page, "heart/30-zmien-osobe");
  await page.getByRole("button", { name: "Wejdź jako: Protokolant" }).click();
  await page.getByRole("heading", { level: 1, name: "Biuro dziś" }).waitFor();
  await page.getByRole("main").getByText("Protokolant").first().waitFor();
}

/** From each object of the chain its thread panel leads both ways. */
export async function followThread(stage: Stage): Promise<void> {
  const page = stage.page("specjalista");
  const places = [
    { path: `${stage.known.round}/uwagi/1`, up: document.title, down: document.title },
    { path: stage.known.round, up: document.title, down: document.title },
    { path: stage.known.version, up: "Gęstość zaludnienia", down: resolution.title },
    { path: stage.known.resolution, up: document.title, down: document.title },
  ];
  for (const [place, { path, up, down }] of places.entries()) {
    await page.goto(path);
    const thread = page.getByRole("region", { name: "Nić" });
    const sides = await thread.evaluate((panel) => {
      const side = (name: string) => [...panel.querySelectorAll("h3")].find((heading) => heading.textContent === name)?.parentElement?.textContent ?? "";
      return { up: side("Skąd to się wzięło"), down: side("Co z tego wynika") };
    });
    expect(sides.up, path).toContain(up);
    expect(sides.down, path).toContain(down);
    await stage.stop(page, `heart/31-nic-${place + 1}`);
  }
}
