import { expect, test } from "vitest";
import { SharedLooks } from "./sharing.ts";

/** A look that finds the present value of a holder, one turn later. */
function looking() {
  const holder = { value: 1, count: 0 };
  const look = async (): Promise<number> => {
    holder.count += 1;
    const seen = holder.value;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return seen;
  };
  return { holder, look };
}

test("those who ask while a look is on its way share the next one, and see what changed before they asked", async () => {
  const { holder, look } = looking();
  const looks = new SharedLooks<number>();
  const first = looks.find("a", look);
  holder.value = 2;
  const others = await Promise.all([looks.find("a", look), looks.find("a", look), looks.find("a", look)]);
  expect(await first).toBe(1);
  expect(others).toEqual([2, 2, 2]);
  expect(holder.count).toBe(2);
});

test("a third wave gets a look of its own, and names do not meet", async () => {
  const { holder, look } = looking();
  const looks = new SharedLooks<number>();
  const first = looks.find("a", look);
  const second = looks.find("a", look);
  await first;
  holder.value = 3;
  const third = looks.find("a", look);
  const other = looks.find("b", look);
  expect(await second).toBe(1);
  expect([await third, await other]).toEqual([3, 3]);
  expect(holder.count).toBe(4);
});

test("a failure is told to those who shared it and to nobody later", async () => {
  const looks = new SharedLooks<number>();
  const broken = looks.find("a", () => Promise.reject(new Error("gone")));
  const next = looks.find("a", async () => 7);
  await expect(broken).rejects.toThrow("gone");
  expect(await next).toBe(7);
  expect(await looks.find("a", async () => 8)).toBe(8);
});
