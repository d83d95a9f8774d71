import type { Vintage } from "./observation.ts";

/** Does every value, with all that it was computed from, come from a confirmed release of a verified source? Only then are places said. */
export function isConfirmed(values: readonly { readonly vintage: Vintage; readonly inputs?: readonly { readonly vintage: Vintage }[] | undefined }[]): boolean {
  return values.every(({ vintage, inputs = [] }) =>
    [vintage, ...inputs.map((one) => one.vintage)].every(({ standing, source }) => standing === "confirmed" && source.isVerified),
  );
}
