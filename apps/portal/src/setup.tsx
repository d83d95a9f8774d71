import { adoptRuleSet, startingRuleSet } from "@splot/assembly";
import { say } from "@splot/kernel";
import type { Site } from "@splot/kernel/http";
import type { Act } from "@splot/kernel/journal";
import { Page } from "@splot/kernel/web";
import type { OnFounded } from "@splot/people";
import { setupRoutes } from "@splot/people/setup";
import type { Hono } from "hono";
import type { DoorstepOptions } from "./doorstep.tsx";

/** What the page of founding needs besides the doorstep. */
export interface SetupOptions extends DoorstepOptions {
  readonly log: (line: string) => void;
  /** Known to whoever sits at the server. Missing: nothing can be founded. */
  readonly code: string | undefined;
}

/** Puts `/setup` on the application: a real office founds its space there, once. */
export function mountSetup(app: Hono, site: Site, { assets, isDemo, log, code }: SetupOptions): void {
  setupRoutes(app, {
    performer: site.performer,
    clock: site.clock,
    origin: site.origin,
    code: isDemo ? undefined : code,
    log,
    onFounded: giveRules,
    document: ({ language, title, body }) => (
      <Page language={language} theme="auto" assets={assets} path="/setup" title={say(language, title)} menu={[]} isDemo={isDemo} isUnlisted>
        {body}
      </Page>
    ),
  });
}

/** The assembly of a new space starts with unanimity and half of the seats, shown as unconfirmed until the office adopts its own rules. */
const giveRules: OnFounded = async (act: Act, { assemblyBodyId }) => {
  await act.perform(
    adoptRuleSet,
    adoptRuleSet.input.parse({
      body: assemblyBodyId,
      content: startingRuleSet,
      confirmed: false,
      validFrom: act.today,
      name: { pl: "Jednomyślność przy obecności co najmniej połowy miejsc", en: "Unanimity with at least half of the seats present" },
      basis: "Reguły startowe programu. Zastąp je regułami ze statutu.",
    }),
  );
};
