import { arrange, type Bilingual, say, type Thing } from "@splot/kernel";
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

/** Studies and synthetic reports as one register. */
export function registerOf(studies: readonly Study[], syntheses: readonly Synthesis[]): readonly RegisterEntry[] {
  return [
    ...studies.map(({ thing, kind, domains, count, heldIn, isPublished, isConfirmed }) => ({ thing, kind, domains, count, heldIn, isPublished, isConfirmed })),
    ...syntheses.map(({ thing, domain, isPublished }) => ({ thing, kind: "synthesis" as const, domains: [domain], isPublished, isConfirmed: true })),
  ];
}

/** What an address asks of the register; '' narrows nothing. */
export type RegisterAsked = { readonly szukaj: string; readonly rodzaj: string; readonly dziedzina: string };

/** The lines that are left of what is asked, in their order. */
export function narrow(entries: readonly RegisterEntry[], { szukaj, rodzaj, dziedzina }: RegisterAsked): readonly RegisterEntry[] {
  const fitting = entries.filter(({ kind, domains }) => (rodzaj === "" || kind === rodzaj) && (dziedzina === "" || domains.includes(Number(dziedzina))));
  return arrange(fitting, { search: szukaj, text: ({ thing: { title } }) => `${say("pl", title)} ${say("en", title)}` });
}
