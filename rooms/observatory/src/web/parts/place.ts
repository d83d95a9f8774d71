import type { ContentText } from "@splot/kernel";
import type { MultiPolygon } from "@splot/kernel/territory";

/** A municipality on a map: its name, page, place and size, and what it is coloured by. */
export type MapPlace = {
  readonly code: string;
  readonly name: ContentText;
  readonly href: string;
  readonly centre?: { readonly lon: number; readonly lat: number } | undefined;
  /** Size of its circle where there are no outlines; any unit. */
  readonly weight: number;
  readonly outline?: MultiPolygon | undefined;
  /** Class of its value, from 1 (least); `missing` is hatched. Left out: a plain map. */
  readonly shade?: number | "missing" | undefined;
  /** The value in words, for screen readers and the pointer. */
  readonly valueText?: string | undefined;
  readonly isChosen?: boolean | undefined;
};
