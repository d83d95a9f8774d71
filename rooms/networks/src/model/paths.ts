import { slug } from "@splot/kernel";

/** The page of a network. */
export function networkPath(code: string): string {
  return `/sieci/${slug(code)}`;
}

/** The page of a recommendation. */
export function recommendationPath(code: string): string {
  return `/rekomendacje/${slug(code)}`;
}

/** The page of a city in the networks, whatever page its organisation has elsewhere in the space. */
export function cityPath(address: string): string {
  return `/miasta/${slugOf(address)}`;
}

/** The last word of an address. */
export function slugOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

/** The page of a thing that has a number, in its list. */
export function pathOf(list: string, code: string): string {
  return `/${list}/${slug(code)}`;
}
