import { taskStateCodes } from "@splot/delivery";
import type { Bilingual } from "@splot/kernel";
import { typedDay } from "@splot/kernel/http";
import { type seatOffices, teamDutyCodes } from "@splot/people";
import { natureCodes, typeCodes } from "@splot/projects";
import { z } from "zod";

/** Why somebody holds a seat, as the workbook says it. */
export const bases = {
  ex_officio: { pl: "z urzędu", en: "by office" },
  elected: { pl: "z wyboru", en: "elected" },
  appointed: { pl: "z powołania", en: "appointed" },
  delegated: { pl: "z delegacji", en: "delegated" },
} as const satisfies Record<string, Bilingual>;

const span = { from: typedDay.optional(), to: typedDay.optional() };

/** A row of each sheet. People are known by public function, seats by the code of their body and their number there. */
export const rowShapes = {
  people: z.object({ function: z.string(), functionEn: z.string().optional(), isPublic: z.boolean() }),
  seats: z.object({
    body: z.string(),
    number: z.number(),
    organisation: z.string().optional(),
    office: z.enum(["member", "chair", "vice", "secretary", "delegate"] satisfies readonly (keyof typeof seatOffices)[]),
    voting: z.boolean(),
    ...span,
  }),
  mandates: z.object({
    body: z.string(),
    number: z.number(),
    function: z.string(),
    basis: z.enum(["ex_officio", "elected", "appointed", "delegated"] satisfies readonly (keyof typeof bases)[]),
    ...span,
  }),
  duties: z.object({ body: z.string(), duty: z.enum(teamDutyCodes), holder: z.string(), deputy: z.string().optional() }),
  projects: z.object({
    title: z.string(),
    titleEn: z.string().optional(),
    type: z.enum(typeCodes),
    lead: z.string(),
    nature: z.enum(natureCodes).optional(),
    starts: z.string().optional(),
    ends: z.string().optional(),
    problem: z.string().optional(),
    problemEn: z.string().optional(),
    aim: z.string().optional(),
    aimEn: z.string().optional(),
    scope: z.string().optional(),
    scopeEn: z.string().optional(),
    effect: z.string().optional(),
    effectEn: z.string().optional(),
  }),
  shares: z.object({ title: z.string(), lead: z.string(), organisation: z.string(), year: z.number(), cost: z.number(), eligible: z.number() }),
  plans: z.object({ document: z.string(), goal: z.string(), code: z.string(), title: z.string(), titleEn: z.string().optional() }),
  tasks: z.object({
    document: z.string(),
    plan: z.string(),
    title: z.string(),
    titleEn: z.string().optional(),
    owner: z.string(),
    starts: typedDay.optional(),
    due: typedDay,
    weight: z.number(),
    /** Codes of organisations in their order, parted by semicolons. Missing: only the owner. */
    performers: z.string().optional(),
    /** Titles and leading organisations of the projects that the task is part of, line by line. Missing: none. */
    project: z.string().optional(),
    lead: z.string().optional(),
    state: z.enum(taskStateCodes).default("planned"),
    closing: z.string().optional(),
  }),
};

/** The texts of a fiche, each in both languages. */
export const ficheTexts = ["problem", "aim", "scope", "effect"] as const;

/** What the workbook carries. */
export type Book = { readonly [name in keyof typeof rowShapes]: readonly z.output<(typeof rowShapes)[name]>[] };
export type PersonRow = Book["people"][number];
export type SeatRow = Book["seats"][number];
export type MandateRow = Book["mandates"][number];
export type DutyRow = Book["duties"][number];
export type ProjectRow = Book["projects"][number];
/** Unit of the amounts: grosze. */
export type ShareRow = Book["shares"][number];
export type PlanRow = Book["plans"][number];
export type TaskRow = Book["tasks"][number];
export type SheetName = keyof Book;

/** What a cell holds. */
export type CellShape =
  | { readonly kind: "text"; readonly most: number }
  | { readonly kind: "whole" }
  | { readonly kind: "day" }
  /** A year, month or day. */
  | { readonly kind: "when" }
  /** Zlotys in the file, grosze when read. */
  | { readonly kind: "money" }
  | { readonly kind: "yes" }
  | { readonly kind: "word"; readonly words: Readonly<Record<string, Bilingual>> };

/** A column of a sheet. */
export interface Column {
  readonly key: string;
  readonly head: Bilingual;
  readonly note: Bilingual;
  readonly cell: CellShape;
  readonly isRequired?: boolean;
}

/** One thing to correct or to know, at its place in the file. */
export interface Finding {
  /** Missing: the whole file. */
  readonly sheet?: SheetName | undefined;
  /** As the program that shows the sheet counts: the heads are row 1. Missing: the whole sheet. */
  readonly row?: number | undefined;
  readonly column?: Bilingual | undefined;
  /** A bad one keeps the whole file out. */
  readonly isBad: boolean;
  readonly text: Bilingual;
  readonly hint?: Bilingual | undefined;
}
