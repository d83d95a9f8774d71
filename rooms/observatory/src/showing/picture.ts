import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { refuse } from "../refusals.ts";

/** What is used of the program that draws pictures. */
interface Drawing {
  renderAsync(svg: string, options: object): Promise<{ asPng(): Uint8Array<ArrayBuffer> }>;
}

const require = createRequire(import.meta.url);
const fontFolder = "@expo-google-fonts/atkinson-hyperlegible-next";
/** Pixels of the picture for each of the drawing, so that it is sharp in print. */
const ZOOM = 2;
/** Pictures that are kept, because drawing one costs a quarter of a second. */
const MOST = 30;
const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * A drawing as PNG, with the fonts that come with the program and no others, so that it is the same on every machine.
 * NOTE: it is a native program that is loaded when the first picture is asked for, and draws beside the event loop.
 */
export async function pictureOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash("sha256").update(svg).digest("hex");
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const fresh = draw(svg);
  drawn.set(key, fresh);
  const [oldest] = drawn.keys();
  if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
  fresh.catch(() => drawn.delete(key));
  return fresh;
}

/** The program that draws. Refuses: a machine that it was not made for. */
function openProgram(): Drawing {
  try {
    return require("@resvg/resvg-js");
  } catch {
    throw refuse("observatory.picture_unavailable");
  }
}

async function draw(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const program = openProgram();
  const fonts = dirname(require.resolve(`${fontFolder}/package.json`));
  const fontFiles = ["400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf"].map((name) => join(fonts, name));
  const picture = await program.renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Atkinson Hyperlegible Next" },
    fitTo: { mode: "zoom", value: ZOOM },
  });
  return picture.asPng();
}
