import { Hono } from "hono";
import { expect, test } from "vitest";
import { clientOf } from "./client.ts";

async function bucket(remoteAddress: string, forwarded?: string, isProxyTrusted = true): Promise<string> {
  const app = new Hono().get("/", (context) => context.text(clientOf(context, { isProxyTrusted })));
  const answer = await app.request(
    "/",
    { headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } },
    { incoming: { socket: { remoteAddress } } },
  );
  return answer.text();
}

test.each([
  ["192.0.2.1", undefined, "192.0.2.1"],
  ["192.0.2.1", "203.0.113.9", "203.0.113.9"],
  ["192.0.2.1", "made-up, 198.51.100.7,203.0.113.9", "203.0.113.9"],
  ["192.0.2.1", "", "192.0.2.1"],
  ["::ffff:192.0.2.1", undefined, "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", undefined, "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002:ffff::1", undefined, "2001:db8:1:2::/64"],
  ["2001:db8::1", undefined, "2001:db8:0:0::/64"],
  ["fe80::1%eth0", undefined, "fe80:0:0:0::/64"],
  ["::1", undefined, "0:0:0:0::/64"],
])("%s behind %j counts as %s", async (remote, forwarded, expected) => {
  expect(await bucket(remote, forwarded)).toBe(expected);
});

test("without a trusted proxy nobody writes the own address", async () => {
  expect(await bucket("192.0.2.1", "203.0.113.9", false)).toBe("192.0.2.1");
});
