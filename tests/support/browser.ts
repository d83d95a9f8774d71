import { type Browser, chromium } from "playwright-core";
import { type Chromium, unpackChromium } from "./chromium.ts";

/** Flags of our own: no sandbox (it refuses root), nothing that calls home, nothing that draws by a graphics card. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Opens a real browser, offline and also as root. Close it when done. */
export async function openBrowser(unpacked?: Chromium): Promise<Browser> {
  const { executable, environment } = unpacked ?? (await unpackChromium());
  const surroundings = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return await chromium.launch({ executablePath: executable, args: flags, env: { ...surroundings, ...environment } });
}
