import type { Page } from "playwright-core";

/** Proper names that an English sentence rightly holds; no mark of language is asked for a name (WCAG 3.1.2). */
const names = [
  "Kraków",
  "Świątniki Górne",
  "Igołomia",
  "Kocmyrzów",
  "Michałowice",
  "Niepołomice",
  "Zabierzów",
  "Czernichów",
  "Małopolsk",
  "Wielka Wieś",
  "Wawrzeńczyce",
  "Świątniki",
  "Górne",
  "Wieś",
];

/**
 * Polish texts on an English page that are not marked as Polish: found by letters that English does not have.
 * Shape: each text with the element it stands in.
 */
export async function findUnmarkedPolish(page: Page): Promise<readonly string[]> {
  return await page.evaluate((allowed) => {
    const polish = /[ąćęłńóśźż]/i;
    const isPolish = (text: string) => polish.test(allowed.reduce((rest, name) => rest.replaceAll(name, ""), text));
    const isEnglishPlace = (element: Element | null) =>
      element?.closest("[lang]")?.getAttribute("lang") !== "pl" && element?.closest("script, style, noscript") === null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (isPolish(textContent ?? "") && isEnglishPlace(parentElement)) found.push(`${parentElement?.outerHTML.slice(0, 160)}`);
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")) {
      const texts = ["aria-label", "title", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? "");
      if (texts.some(isPolish) && isEnglishPlace(element)) found.push(`${element.outerHTML.slice(0, 160)}`);
    }
    return [...new Set(found)];
  }, names);
}
