import { bestOffer } from "@splot/kernel/http";
import { type WritingName, writingFormats } from "./formats.ts";

/** What an address can answer with: the page itself, or a file. */
export type Offer = WritingName | "html";

const everything: readonly Offer[] = ["html", ...(Object.keys(writingFormats) as WritingName[])];

/**
 * Which of the offers a client gets: by the ending of the address (`csv`), which goes first, else by its Accept header (RFC 9110,
 * 12.5.1). Shape: the best liked offer, of equals the one offered first; without a header the first. 406: none is wanted.
 */
export function negotiate(accept: string | undefined, ending?: string, offers: readonly Offer[] = everything): Offer | 406 {
  if (ending !== undefined) return offers.find((offer) => offer !== "html" && writingFormats[offer].ending === ending.toLowerCase()) ?? 406;
  const typed = offers.map((offer) => ({ offer, type: offer === "html" ? "text/html" : writingFormats[offer].type }));
  return bestOffer(accept, typed)?.offer ?? 406;
}
