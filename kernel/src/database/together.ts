/**
 * Waits for reads or writes of one handle that do not need each other's results, so that their queries travel in one
 * message and are done in the order in which they were begun. Shape: the results, in order.
 * Refuses (throws): the first failure, but only after all have ended, so that none goes on in a transaction that is over.
 */
export async function together<Results extends readonly unknown[]>(...work: { readonly [Place in keyof Results]: Promise<Results[Place]> }): Promise<Results> {
  const all = Promise.all(work);
  await all.catch(() => Promise.allSettled(work));
  return all as Promise<Results>;
}
