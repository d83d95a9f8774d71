import type { Visit } from "@splot/kernel/http";
import { LangMark } from "@splot/kernel/web";
import type { Recommendation } from "../../model/recommendation.ts";
import { StateOf, SummaryMark } from "./marks.tsx";

/** Recommendations one by one, each with its state. */
export function RecommendationList({ visit, recommendations }: { readonly visit: Visit; readonly recommendations: readonly Recommendation[] }) {
  return (
    <ul>
      {recommendations.map((one) => (
        <li>
          <a href={visit.at(one.address)}>
            <LangMark language={visit.language} text={one.text} />
          </a>{" "}
          <StateOf visit={visit} kind="recommendation" state={one.state} /> {one.isSummary && <SummaryMark visit={visit} />}
        </li>
      ))}
    </ul>
  );
}
