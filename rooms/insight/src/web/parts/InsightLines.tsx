import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type Insight, insightKinds } from "../../model/insight.ts";
import { ContentLink, InsightStateWord } from "./signs.tsx";

/** Insights as lines: kind, statement, state. */
export function InsightLines({ visit, insights }: { readonly visit: Visit; readonly insights: readonly Insight[] }) {
  const { language, at } = visit;
  return (
    <ul class="plain-list">
      {insights.map(({ thing, kind, state, code }) => (
        <li>
          <p class="kicker">
            {say(language, insightKinds[kind])} {code}
          </p>
          <p>
            <ContentLink language={language} href={at(thing.address)} text={thing.title} /> <InsightStateWord language={language} state={state} />
          </p>
        </li>
      ))}
    </ul>
  );
}
