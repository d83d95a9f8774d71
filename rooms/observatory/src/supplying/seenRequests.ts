import type { ObjectId } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { ownUnits } from "../actions/owners.ts";
import type { ValueRequest } from "../model/supply.ts";
import { policy } from "../policy.ts";
import { listAnswers, listRequests, type RequestChoice } from "../store/requests.ts";

/** A request as somebody sees it. */
interface SeenRequest {
  readonly request: ValueRequest;
  /** The organisations whose answers count. */
  readonly answeredBy: ReadonlySet<ObjectId>;
  /** Has every own unit of the reader been answered for? Never for the office, which answers none. */
  readonly isAnswered: boolean;
}

/** The requests for values that this person may see, the latest due first: the office all, a municipality of the area those to it, anybody else none; all that fit, or one part. */
export async function listSeenRequests(
  read: ReadHandle,
  actor: Actor,
  { choice = {}, paging }: { readonly choice?: RequestChoice; readonly paging?: { readonly limit: number; readonly after?: string | undefined } } = {},
): Promise<readonly SeenRequest[]> {
  const isOffice = roleFor(actor, policy.openQuality) !== undefined;
  const own = isOffice ? [] : await ownUnits(read, actor, policy.openRequests);
  if (!isOffice && own.length === 0) return [];
  const requests = await listRequests(read, choice, paging);
  const answers = await listAnswers(
    read,
    requests.map(({ id }) => id),
  );
  const byRequest = Map.groupBy(answers, ({ request }) => request);
  return requests.map((request) => {
    const answeredBy = new Set((byRequest.get(request.id) ?? []).map(({ organisation }) => organisation));
    return { request, answeredBy, isAnswered: own.length > 0 && own.every(({ organisation }) => answeredBy.has(organisation.id)) };
  });
}
