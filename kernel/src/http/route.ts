import type { Child } from "hono/jsx";
import type { ZodType } from "zod";
import type { Actor, Grant } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import type { ReadHandle } from "../database/index.ts";
import type { ObjectId } from "../ids.ts";
import type { JobKind } from "../jobs/index.ts";
import type { Action, Reaction } from "../journal/index.ts";
import type { Refusal } from "../refusal.ts";
import type { Bilingual, ContentText, PluralForms } from "../text.ts";
import type { Call, Params, Visit } from "./visit.ts";

/** What a page gives; the shell of the portal is put around it. */
export interface Shown {
  readonly title: ContentText;
  readonly body: Child;
  /** The way from the home page, without the page itself. */
  readonly crumbs?: readonly { readonly label: ContentText; readonly path: string }[] | undefined;
  readonly description?: ContentText | undefined;
  readonly status?: number | undefined;
  /** Workspace pages are compact. */
  readonly density?: "public" | "work" | undefined;
  /** Does the page need the sheet of charts? */
  readonly hasCharts?: boolean | undefined;
}

/** A page of the site: GET, cannot write. */
export interface Page<Query = unknown> {
  readonly kind: "page";
  /** Path inside the space, `/konsultacje/:round`. */
  readonly path: string;
  /** Who may open it; missing: everyone. */
  readonly grants?: readonly Grant[] | undefined;
  /** The most queries it may cost; asserted in tests. */
  readonly budget: number;
  readonly query?: ZodType<Query, unknown> | undefined;
  show(call: Call<Query>): Promise<Shown | Response>;
}

/** Texts of a sent form by field; repeated fields are joined by line feeds. */
export type FormValues = Readonly<Record<string, string>>;

/** A form of the site: POST, performs one action, keeps the input on a refusal. */
export interface Form<Input = unknown, Result extends Json = Json> {
  readonly kind: "form";
  readonly path: string;
  readonly action: Action<Input, Result>;
  /** Largest body. Unit: MB. Missing: that of every form; a form with files needs more. */
  readonly mostMb?: number | undefined;
  /** The input of the action out of the fields, places and files of the form (a promise where files are read); the schema of the action validates it. */
  input(sent: { readonly values: FormValues; readonly params: Params; readonly visit: Visit; readonly files: Readonly<Record<string, File>> }): unknown;
  /** Where to go when it is done: a path of the space, a response, or a page that is shown only now (a one-time secret). */
  done(sent: { readonly result: Result; readonly values: FormValues; readonly params: Params; readonly visit: Visit }): string | Response | Shown;
  /** The page again, with what was typed and what was refused; each chosen file is among it, because no browser chooses it again. */
  again(call: Call<unknown>, sent: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown | Response>;
  /** Buttons that change the form instead of sending it, as one more line does: nothing is done, and the page comes back with what was typed. Missing: there are none. */
  readonly reshaping?: { isAsked(values: FormValues): boolean; show(call: Call<unknown>, values: FormValues): Promise<Shown> } | undefined;
}

/** A value in the answer of a read or an act: `from` is its name, `key` the path of the value, whose lists are looked through. */
export interface ExampleSource {
  readonly from: string;
  readonly key: string;
}

/** A read of the API: `GET /api/v1/{space}/{name}`. */
export interface Query<Input = unknown> {
  readonly name: string;
  readonly title: Bilingual;
  readonly input: ZodType<Input, unknown>;
  readonly output: ZodType;
  /** Where the description of the API takes a real input from, by field. Missing: the read can be asked without any. */
  readonly example?: Readonly<Record<string, ExampleSource>> | undefined;
  readonly grants?: readonly Grant[] | undefined;
  readonly budget: number;
  run(call: { readonly visit: Visit; readonly read: ReadHandle; readonly input: Input }): Promise<Json>;
}

/** A format of an open read: its media type, and the ending that an address carries for it. */
export interface OpenFormat {
  readonly ending: string;
  readonly type: string;
}

/** A file of open data, not yet made. */
export interface OpenFile {
  /** A hash that changes when what the file says does. */
  readonly tag: string;
  /** Name of the file, with its ending. */
  readonly name: string;
  /** Further places, as `Link` names them. */
  readonly links?: readonly { readonly href: string; readonly rel: string }[] | undefined;
  /** True: it is read from the snapshot while it is sent. */
  readonly isLong?: boolean | undefined;
  /** Queries that looked through long numbers part by part before the first piece; they come on top of the budget. Missing: none. */
  readonly partQueries?: number | undefined;
  write(): AsyncIterable<string | Uint8Array>;
}

/**
 * An address of open data: `GET /api/v1/{space}/{path}`, the same to everybody, whoever is signed in. Shape: places of the path
 * and fields of the query make one input; the last place, or the path, may carry the ending of a format.
 */
export interface OpenRead<Input = unknown> {
  readonly name: string;
  readonly title: Bilingual;
  /** What it answers, in a sentence. */
  readonly about: Bilingual;
  readonly path: string;
  /** The default first. */
  readonly formats: readonly OpenFormat[];
  readonly input: ZodType<Input, unknown>;
  readonly example?: Readonly<Record<string, ExampleSource>> | undefined;
  readonly budget: number;
  /** True: what it answers is the same in both languages and kept like the pages of the space, because it costs much. Missing: it is made anew. */
  readonly isKept?: boolean | undefined;
  run(call: { readonly visit: Visit; readonly read: ReadHandle; readonly input: Input; readonly format: OpenFormat }): Promise<OpenFile>;
}

/** Something that waits for a person, with one act that settles it. */
export interface Duty {
  readonly title: ContentText;
  readonly about: Bilingual;
  /** Missing: no deadline. */
  readonly deadline?: string | undefined;
  readonly path: string;
  readonly label: Bilingual;
}

/** A thing, or one version of it, whose state is asked for. `state` is the stored one. */
export interface Standing {
  readonly kind: string;
  readonly id: ObjectId;
  readonly version?: number | undefined;
  readonly state: string;
}

/** One sentence for each way in which a thread may lack stations: what is missing, and who can add it. */
export interface ThreadGaps {
  readonly before: Bilingual;
  readonly after: Bilingual;
  readonly alone: Bilingual;
}

/** Words of a kind of thing: its name, one and many, and its states. */
export interface KindWords {
  readonly names: PluralForms;
  readonly states: Readonly<Record<string, Bilingual>>;
  /** What the thread of such a thing says where it has no stations before it, after it, or none at all. Missing: the usual sentences. */
  readonly gaps?: Partial<ThreadGaps> | undefined;
  /** Things of this kind only frame what others stand on; a full thread folds them before evidence. Missing: no. */
  readonly isFrame?: boolean | undefined;
  /** Who may open things of this kind, where their page asks for more than their visibility; others see on a thread only that there is one. Missing: whoever may see them. */
  readonly grants?: readonly Grant[] | undefined;
  /**
   * How things of this kind stand at `read.today`, in the order given and in one query. For kinds whose state the clock,
   * a result or a version decides; every page, panel and file asks here. Missing: the stored state is the whole truth.
   */
  standings?(read: ReadHandle, asked: readonly Standing[]): Promise<readonly string[]>;
}

/** What a room brings into the program. */
export interface Room {
  readonly name: string;
  readonly title: Bilingual;
  readonly kinds: Readonly<Record<string, KindWords>>;
  /** Journal events with the words of a history line. */
  readonly events: Readonly<Record<string, Bilingual>>;
  /** Fields that acts of the room change and name in the payload of their event as `fields`. Missing: none do. */
  readonly fields?: Readonly<Record<string, Bilingual>> | undefined;
  readonly actions: readonly Action<unknown, Json>[];
  readonly queries: readonly Query[];
  /** Addresses of open data. Missing: none. */
  readonly opens?: readonly OpenRead[] | undefined;
  readonly routes: readonly (Page | Form)[];
  readonly reactions: readonly Reaction[];
  /** Kinds of long work that run in the background. Missing: none. */
  readonly jobs?: readonly JobKind[] | undefined;
  /** What waits for this actor in this room, in at most two queries. */
  duties?(read: ReadHandle, actor: Actor): Promise<readonly Duty[]>;
}

/** Declares a page. Exists for inference only. */
export function page<Query>(definition: Omit<Page<Query>, "kind">): Page {
  return { kind: "page", ...definition } as Page;
}

/** Declares a form. Exists for inference only. */
export function form<Input, Result extends Json>(definition: Omit<Form<Input, Result>, "kind">): Form {
  return { kind: "form", ...definition } as unknown as Form;
}

/** Declares a query. Exists for inference only. */
export function query<Input>(definition: Query<Input>): Query {
  return definition as unknown as Query;
}

/** Declares an open read. Exists for inference only. */
export function openRead<Input>(definition: OpenRead<Input>): OpenRead {
  return definition as unknown as OpenRead;
}

/** Declares a room. Actions are collected without their input types. */
export function room(definition: Omit<Room, "actions"> & { readonly actions: readonly unknown[] }): Room {
  return definition as Room;
}
