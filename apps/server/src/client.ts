import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The bucket of a client's address, for limits: the connection's address, or the one that a trusted proxy names.
 * NOTE: each proxy adds the address it saw at the right end of X-Forwarded-For; everything left of it was written by
 * the client and is believed by nobody.
 */
export function clientOf(context: Context, { isProxyTrusted }: { readonly isProxyTrusted: boolean }): string {
  const forwarded = isProxyTrusted ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return bucketOf(forwarded || getConnInfo(context).remote.address || "unknown");
}

/** One household or office gets 2^64 addresses of IPv6, so its network counts as one client. */
function bucketOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const first = head.split(":").filter((group) => group !== "");
  const last = tail === undefined ? [] : tail.split(":").filter((group) => group !== "");
  const filled = tail === undefined ? first : [...first, ...Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => "0"), ...last];
  return `${filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
