import { type Bilingual, dayOf, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, Notice } from "@splot/kernel/web";
import type { Withdrawal } from "../../model/node.ts";

const why = { pl: "Powód:", en: "Reason:" };

/** Says that the thing of the page was withdrawn, when and why; nothing while it stands. */
export function WithdrawnNote({
  visit: { language, space },
  title,
  withdrawn,
}: {
  readonly visit: Visit;
  readonly title: Bilingual;
  readonly withdrawn: Withdrawal | undefined;
}) {
  if (withdrawn === undefined) return <></>;
  return (
    <Notice language={language} tone="warning" isAnnounced={false} title={`${say(language, title)} ${formatDay(language, dayOf(withdrawn.at, space.zone))}`}>
      <p>
        {say(language, why)} <LangMark language={language} text={{ pl: withdrawn.reason }} />
      </p>
    </Notice>
  );
}
