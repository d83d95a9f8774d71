import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

const require = createRequire(import.meta.url);
const fontFolder = "@expo-google-fonts/atkinson-hyperlegible-next";
const fontNames = ["400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf"];

/**
 * What the worker runs. It sets a document at each of the scales until it has no more than `most` pages.
 * NOTE: a text and no module, because a worker starts from a file of its own and the program is bundled into one.
 */
const source = `
const { readFileSync } = require("node:fs");
const { parentPort, workerData } = require("node:worker_threads");
const { NodeCompiler } = require(workerData.program);
const compiler = NodeCompiler.create({ workspace: "/splot", fontArgs: [{ fontBlobs: workerData.fonts.map((file) => readFileSync(file)) }] });
const setOnce = ({ scales, most }) => {
  for (const scale of scales) {
    const compiled = compiler.compile({ mainFilePath: "/splot/main.typ", inputs: { scale: String(scale) } });
    if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
    const document = compiled.result;
    if (most === undefined || document.numOfPages <= most || scale === scales.at(-1)) return compiler.pdf(document, { pdfStandard: "ua-1" });
  }
};
parentPort.on("message", (order) => {
  try {
    compiler.mapShadow("/splot/main.typ", Buffer.from(order.template));
    compiler.mapShadow("/splot/document.json", Buffer.from(order.document));
    const pdf = new Uint8Array(setOnce(order));
    parentPort.postMessage({ no: order.no, pdf });
  } catch (error) {
    parentPort.postMessage({ no: order.no, fault: String(error && error.message) });
  } finally {
    compiler.evictCache(10);
  }
});
`;

/** Where the program that sets documents lies. Missing: it was not made for this machine, or was not installed. */
export function findProgram(): string | undefined {
  try {
    return require.resolve(`@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`);
  } catch {
    return undefined;
  }
}

/** Starts a worker that sets documents beside the event loop. It keeps no program alive. */
export function startWorker(program: string): Worker {
  const folder = dirname(require.resolve(`${fontFolder}/package.json`));
  const worker = new Worker(source, {
    eval: true,
    workerData: { program, fonts: fontNames.map((name) => join(folder, name)) },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  worker.unref();
  return worker;
}
