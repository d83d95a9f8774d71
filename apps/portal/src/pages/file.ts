import { fileAnswer, openFile } from "@splot/kernel/files";
import { page } from "@splot/kernel/http";

/** A file of the space by its hash, for whoever may read a thing that it belongs to; for all others there is none. */
export const filePage = page({
  path: "/pliki/:sha256{[0-9a-f]{64}}",
  budget: 4,
  async show({ visit, read, params }) {
    return fileAnswer(await openFile(read, visit.actor, params["sha256"] ?? ""));
  },
});
