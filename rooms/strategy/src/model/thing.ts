import type { ContentText, ObjectId } from "@splot/kernel";

/** What every thing of this room shows of itself: title, address, state, origin. Shape: as the kernel keeps it. */
export type RoomThing = {
  readonly id: ObjectId;
  readonly kind: string;
  readonly code?: string | undefined;
  readonly title: ContentText;
  readonly origin: "fact" | "example" | "user";
  /** Recorded: an act of the past that is only written down. */
  readonly mode: "enacted" | "recorded";
  readonly source?: string | undefined;
  readonly state: string;
  readonly visibility: "public" | "members" | "office" | "restricted";
  readonly address: string;
};
