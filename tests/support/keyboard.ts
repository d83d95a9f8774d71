import type { Page } from "playwright-core";

/** What the keyboard stands on. */
interface Focused {
  readonly name: string;
  readonly hasRing: boolean;
}

/** More presses than any page needs; beyond them the wanted thing cannot be reached. */
const MOST_PRESSES = 300;

/**
 * Presses Tab until the thing with this name has the focus, and looks at each step whether the focus can be seen.
 * Refuses: throws when the thing is out of reach or a focused thing shows no ring.
 */
export async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press("Tab");
    const { name, hasRing } = await focusedThing(page);
    if (!hasRing) throw new Error(`${page.url()}: the focus on "${name}" cannot be seen`);
    if (typeof wanted === "string" ? name === wanted : wanted.test(name)) return;
    seen.push(name);
  }
  throw new Error(`${page.url()}: "${String(wanted)}" is out of reach; passed ${seen.slice(0, 60).join(" | ")}`);
}

/** What the keyboard stands on now. */
export async function focusedThing(page: Page): Promise<Focused> {
  return await page.evaluate(describeFocus);
}

/** Goes to the thing with this name and presses Enter. */
export async function follow(page: Page, wanted: string | RegExp): Promise<void> {
  await tabTo(page, wanted);
  const before = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href !== before);
}

/** NOTE: runs in the browser, so it may use nothing from around it. */
function describeFocus(): Focused {
  const element = document.activeElement;
  if (element === null || element === document.body) return { name: "(the page)", hasRing: true };
  const rings = [element, ...element.querySelectorAll("circle, path, rect")].map((one) => getComputedStyle(one));
  rings.push(getComputedStyle(element, "::after"));
  const hasRing = rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || isStroked(element);
  const label =
    element.getAttribute("aria-label") ??
    (element.id === "" ? undefined : document.querySelector(`label[for="${element.id}"]`)?.textContent) ??
    element.textContent;
  return { name: label.replaceAll(/\s+/g, " ").trim(), hasRing };

  /** Shapes of a drawing show the focus by their stroke. */
  function isStroked(link: Element): boolean {
    const shape = link.querySelector("circle, path");
    const other = [...(link.parentElement?.querySelectorAll("a, [tabindex]") ?? [])].find((one) => one !== link)?.querySelector("circle, path");
    if (shape === null || other === null || other === undefined) return false;
    return getComputedStyle(shape).strokeWidth !== getComputedStyle(other).strokeWidth || getComputedStyle(shape).stroke !== getComputedStyle(other).stroke;
  }
}

/** Goes to a field and types into it; what stood there is replaced. */
export async function typeInto(page: Page, field: string | RegExp, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/** Goes to a list and chooses by typing how the choice begins, up to its first letter that has no key of its own. */
export async function chooseIn(page: Page, list: string | RegExp, choice: string): Promise<void> {
  await tabTo(page, list);
  // NOTE: a letter without a key would be inserted as text, into the field that was typed in before.
  await page.keyboard.type(/^[ -~]*/.exec(choice)?.[0] ?? "");
}

/** Goes to a button, a checkbox or a disclosure and presses Space. */
export async function pressOn(page: Page, wanted: string | RegExp): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Space");
}
