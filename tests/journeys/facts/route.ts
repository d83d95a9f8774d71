import type { Page } from "playwright-core";

/** A step of the walk through the facts: what one follows, and the heading one comes to. */
export interface Step {
  readonly name: string;
  readonly link: string | RegExp;
  readonly heading: RegExp;
}

/** The walk in both languages, from the map to the receipt. */
export const steps: Readonly<Record<"pl" | "en", readonly Step[]>> = {
  pl: [
    { name: "02-gmina", link: /^Skawina/, heading: /Skawina/ },
    { name: "03-dane", link: "Dane", heading: /^Dane o metropolii$/ },
    { name: "04-wskaznik", link: "Gęstość zaludnienia", heading: /^Gęstość zaludnienia$/ },
    { name: "05-strategia", link: "Strategia", heading: /Strategia Metropolia Krakowska 2030/ },
    { name: "06-dziedzina", link: "Mobilność", heading: /^Mobilność$/ },
    { name: "07-nic", link: "Zobacz całą nić", heading: /^Mobilność$/ },
    { name: "08-konsultacje", link: "Weź udział", heading: /^Weź udział$/ },
    { name: "09-runda", link: /^Konsultacje projektu Strategii/, heading: /^Konsultacje projektu Strategii/ },
    { name: "10-decyzje", link: "Decyzje", heading: /^Uchwały i inne akty$/ },
    { name: "11-akt", link: /^Wybór Zarządu/, heading: /^Wybór Zarządu/ },
    { name: "12-jak-pracujemy", link: "Jak pracujemy", heading: /^Jak pracujemy/ },
    { name: "13-druga-kolejnosc", link: /^Według prezentacji/, heading: /^Jak pracujemy/ },
    { name: "14-pokwitowanie", link: "Sprawdź pokwitowanie", heading: /^Co stało się z moją uwagą$/ },
  ],
  en: [
    { name: "02-municipality", link: /^Skawina/, heading: /Skawina/ },
    { name: "03-data", link: "Data", heading: /^Data on the metropolis$/ },
    { name: "04-indicator", link: "Population density", heading: /^Population density$/ },
    { name: "05-strategy", link: "Strategy", heading: /Strategi|Strategy/ },
    { name: "06-domain", link: "Mobility", heading: /^Mobility$/ },
    { name: "07-thread", link: "See the whole thread", heading: /^Mobility$/ },
    { name: "08-consultations", link: "Take part", heading: /^Take part$/ },
    { name: "09-round", link: /^Consultation/, heading: /^Consultation/ },
    { name: "10-decisions", link: "Decisions", heading: /^Resolutions and other acts$/ },
    { name: "11-act", link: /^Wybór Zarządu/, heading: /^Wybór Zarządu/ },
    { name: "12-how-we-work", link: "How we work", heading: /^How we work/ },
    { name: "13-other-order", link: /^After the presentation/, heading: /^How we work/ },
    { name: "14-receipt", link: "Check a receipt", heading: /^What became of my remark$/ },
  ],
};

/** Waits until the page has the heading of a step. */
export async function arrive(page: Page, { heading }: Step): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}
