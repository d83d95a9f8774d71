import { type Actor, type Grant, roleFor } from "@splot/kernel/access";
import { policy } from "../policy.ts";
import type { QualityDesk } from "../web/parts/QualityTabs.tsx";

/** Who may open which desk of the quality of the figures, in the order of the tabs. */
const deskGrants: Readonly<Record<QualityDesk, readonly Grant[]>> = {
  questions: policy.openQuestions,
  freshness: policy.openQuality,
  requests: policy.openRequests,
  definitions: policy.openQuality,
  targets: policy.openQuality,
  composites: policy.openQuality,
  breaks: policy.openQuality,
};

/** The desks that somebody may open: only these are shown as tabs. */
export function openDesks(actor: Actor): readonly QualityDesk[] {
  return (Object.keys(deskGrants) as readonly QualityDesk[]).filter((desk) => roleFor(actor, deskGrants[desk]) !== undefined);
}
