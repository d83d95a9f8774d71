import type { Browser, Page } from "playwright-core";
import { findFaults, openVisitor, type StopOptions, type Visitor, type VisitorOptions } from "../../support/stops.ts";

export const space = "/cwiczenie";
const password = "splot-cwiczenie";

/** What later acts need to know of earlier ones. Shape: addresses inside the site; empty until it happened. */
interface Known {
  desk: string;
  round: string;
  closesOn: string;
  code: string;
  meeting: string;
  meetingOn: string;
  ballot: string;
  resolution: string;
  version: string;
  /** One-time codes by municipality. */
  readonly codes: Map<string, string>;
}

/** The persons of the journey, each in a browser of their own, and what they have done so far. */
export class Stage {
  readonly known: Known = {
    desk: "",
    round: "",
    closesOn: "",
    code: "",
    meeting: "",
    meetingOn: "",
    ballot: "",
    resolution: "",
    version: "",
    codes: new Map(),
  };
  /** What is wrong with the pages at the stops so far. */
  readonly faults: string[] = [];
  readonly #people = new Map<string, Visitor>();

  readonly #browser: Browser;
  readonly address: string;

  constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.address = address;
  }

  /** The page of a person who has come. */
  page(name: string): Page {
    const found = this.#people.get(name);
    if (found === undefined) throw new Error(`${name} has not come yet`);
    return found.page;
  }

  /** Somebody opens a browser of their own. */
  async come(name: string, options: Omit<VisitorOptions, "address"> = {}): Promise<Page> {
    const visitor = await openVisitor(this.#browser, { address: this.address, ...options });
    this.#people.set(name, visitor);
    return visitor.page;
  }

  /** Somebody opens a browser and signs in. */
  async enter(login: string, options: Omit<VisitorOptions, "address"> = {}): Promise<Page> {
    const page = await this.come(login, options);
    await signIn(page, login);
    return page;
  }

  /** Looks closely at the page a person stands on. */
  async stop(page: Page, name: string, options: StopOptions = {}): Promise<void> {
    this.faults.push(...(await findFaults(page, name, options)));
  }

  /** Somebody of the office moves the clock of the exercise from the strip over every page. */
  async moveClock(page: Page, day: string): Promise<void> {
    await page.getByRole("link", { name: "Przesuń zegar" }).click();
    await page.getByLabel("Przesuń zegar na dzień").fill(day);
    await page.getByRole("button", { name: "Przesuń" }).click();
    await page.getByRole("heading", { level: 1, name: "Biuro dziś" }).waitFor();
  }

  /** What every person saw last, as pictures beside those of the stops; for whoever has to find out why a journey broke. */
  async photograph(): Promise<void> {
    for (const [name, { page }] of this.#people) {
      console.info(`${name} stands at ${page.url()}`);
      await page.screenshot({ path: `.shots/broken-${name}.png`, fullPage: true });
    }
  }

  /** What all browsers complained about. */
  complaints(): readonly string[] {
    return [...this.#people.values()].flatMap(({ complaints }) => complaints);
  }
}

/** Signs in with name and password, as in an office. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto(`${space}/wejscie`);
  await page.getByLabel("Nazwa logowania").fill(login);
  await page.getByLabel("Hasło").fill(password);
  await page.getByRole("button", { name: "Zaloguj się" }).click();
  await page.getByRole("heading", { level: 1, name: "Biuro dziś" }).waitFor();
}

/** A day before or after another. Unit: days. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Where a page stands inside the site. */
export function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}
