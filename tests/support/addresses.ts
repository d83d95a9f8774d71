import type { Actor } from "@splot/kernel/access";
import type { ToldSite } from "./told.ts";
import { type FoundForm, isWork, routeOf, routes, type Tour, tour } from "./tour.ts";

/** Real addresses of one space. */
export interface Addresses {
  /** Path of a route with its places filled from a thing that exists. Missing: there is no such thing. */
  of(path: string): string | undefined;
  /** The form of a route as somebody saw it. Missing: nobody did. */
  form(path: string): FoundForm | undefined;
}

/** Finds real addresses by walking: everything that a visitor sees, and the workspace of some who work there. */
export async function findAddresses(
  { fetch }: ToldSite,
  plan: { readonly home: string; readonly readers: readonly Actor[]; readonly more?: readonly string[] },
): Promise<Addresses> {
  const { home, readers, more = [] } = plan;
  const tours: Tour[] = [await tour({ fetch, home, most: (kind) => (kind.includes("?") ? 0 : 2) })];
  for (const as of readers) tours.push(await tour({ fetch, home, as, most: (kind) => (isWork(kind) && !kind.includes("?") ? 2 : 0) }));
  const forms = new Map(tours.flatMap((one) => one.forms).map((form) => [routeOf("form", form.address.slice(home.length))?.path ?? "", form]));
  const places = [...tours.flatMap(({ seen }) => [...seen]).map((href) => href.slice(home.length).split("?")[0] ?? ""), ...more];
  const known = new Map(places.map((place) => [(routeOf("page", place) ?? routeOf("form", place))?.path ?? "", place]));
  for (const [path, { address }] of forms) known.set(path, address.slice(home.length));
  return {
    form: (path) => forms.get(path),
    of: (path) => known.get(path) ?? [...known].map(([from, place]) => filledLike(path, { from, place })).find((found) => found !== undefined),
  };
}

/** A path filled with the places of an address whose route begins like it. Missing: the route has places that the address lacks. */
function filledLike(path: string, { from, place }: { readonly from: string; readonly place: string }): string | undefined {
  const [wanted, model, filled] = [path.split("/"), from.split("/"), place.split("/")];
  const filling = wanted.map((segment, index) =>
    segment.startsWith(":") ? (model.slice(0, index + 1).join() === wanted.slice(0, index + 1).join() ? filled[index] : undefined) : segment,
  );
  return filling.every((segment) => segment !== undefined) ? filling.join("/") : undefined;
}

/** Every form of the program. */
export const formRoutes = routes.flatMap((route) => (route.kind === "form" ? [route] : []));

/** Every page of the program. */
export const pageRoutes = routes.flatMap((route) => (route.kind === "page" ? [route] : []));
