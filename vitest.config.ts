import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/dist/**", "**/.data/**"];
const noError = "./tests/support/noerror.ts";
/** What reads pages for their words. The statements of every page run on PostgreSQL 15 too, in tests/db/matrix. */
const wordsOnly = ["tests/db/english.test.ts", "tests/db/hostileForms.test.ts", "tests/db/openLinks.test.ts", "tests/truth/live.db.test.ts"];
const isOlderServer = process.env["SPLOT_TEST_POSTGRES"] === "15";

/** Four suites, from the quickest to the one that drives a browser; `npm test` runs them in this order. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    watch: false,
    passWithNoTests: true,
    exclude: ignored,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["**/src/**/*.test.{ts,tsx}", "tools/**/*.test.ts", "tests/pure/**/*.test.{ts,tsx}"],
          exclude: ignored,
          setupFiles: [noError],
          maxWorkers: 2,
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/test/**/*.db.test.{ts,tsx}", "tests/db/**/*.test.{ts,tsx}", "tests/truth/**/*.db.test.ts"],
          exclude: isOlderServer ? [...ignored, ...wordsOnly] : ignored,
          setupFiles: [noError],
          globalSetup: ["./tests/support/postgres.setup.ts"],
          maxWorkers: 2,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.{ts,tsx}"],
          exclude: ignored,
          setupFiles: [noError],
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.{ts,tsx}"],
          exclude: ignored,
          setupFiles: [noError],
          globalSetup: ["./tests/support/journeys.setup.ts"],
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
