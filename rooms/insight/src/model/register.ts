import { type Bilingual, type ContentText, type Language, say, type Thing } from "@splot/kernel";
import { type Study, type StudyKind, type Synthesis, studyKinds } from "./study.ts";

/** Kinds of what stands in the register: studies, and synthetic reports beside them. */
export const entryKinds = { ...studyKinds, synthesis: { pl: "raport syntetyczny", en: "synthetic report" } } as const satisfies Record<string, Bilingual>;
export type EntryKind = StudyKind | "synthesis";

/** A line of the register. Missing count: a report is one. */
export type RegisterEntry = {
  readonly thing: Thing;
  readonly kind: EntryKind;
  readonly domains: readonly number[];
  readonly count?: Study["count"] | undefined;
  readonly heldIn?: string | undefined;
  readonly isPublished: boolean;
  readonly isConfirmed: boolean;
};

/** How the register is narrowed, in the words of its address. Missing: ''. */
export type RegisterFilter = { readonly szukaj: string; readonly rodzaj: string; readonly dziedzina: string };

/** Studies and synthetic reports as one register. */
export function registerOf(studies: readonly Study[], syntheses: readonly Synthesis[]): readonly RegisterEntry[] {
  return [
    ...studies.map(({ thing, kind, domains, count, heldIn, isPublished, isConfirmed }) => ({ thing, kind, domains, count, heldIn, isPublished, isConfirmed })),
    ...syntheses.map(({ thing, domain, isPublished }) => ({ thing, kind: "synthesis" as const, domains: [domain], isPublished, isConfirmed: true })),
  ];
}

/** The lines that a filter leaves, in their order. */
export function narrow(entries: readonly RegisterEntry[], { szukaj, rodzaj, dziedzina }: RegisterFilter): readonly RegisterEntry[] {
  const plain = (text: string) => text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
  const titles = ({ title }: { readonly title: ContentText }) =>
    plain((["pl", "en"] as const satisfies Language[]).map((language) => say(language, title)).join(" "));
  return entries.filter(
    ({ thing, kind, domains }) =>
      (rodzaj === "" || kind === rodzaj) && (dziedzina === "" || domains.includes(Number(dziedzina))) && titles(thing).includes(plain(szukaj)),
  );
}
