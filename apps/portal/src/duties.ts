import type { Call, Duty, Room } from "@splot/kernel/http";

/** What waits for the reader in all rooms, by deadline. */
export async function dutiesOf(rooms: readonly Room[], { visit, read }: Pick<Call<unknown>, "visit" | "read">): Promise<readonly Duty[]> {
  const duties: Duty[] = [];
  for (const { duties: listDuties } of rooms) duties.push(...((await listDuties?.(read, visit.actor)) ?? []));
  return duties.sort((a, b) => (a.deadline ?? "9999").localeCompare(b.deadline ?? "9999"));
}
