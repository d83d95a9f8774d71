import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { StaleCite } from "@splot/kernel/objects";
import { LangMark, Notice } from "@splot/kernel/web";

const words = {
  title: { pl: "Od czasu cytowania powstały nowsze wersje", en: "Newer versions have come since they were cited" },
  line: { pl: "cytowano wersję {cited}; najnowsza to wersja {newest}", en: "version {cited} is cited; the newest is version {newest}" },
};

/** Says which cited versions are no longer the newest. What is cited stays as it was (I4). Nothing: all are. */
export function StaleCites({ visit: { language, at }, cites }: { readonly visit: Visit; readonly cites: readonly StaleCite[] }) {
  if (cites.length === 0) return null;
  return (
    <Notice language={language} title={say(language, words.title)} isAnnounced={false}>
      <ul class="plain-list">
        {cites.map(({ title, address, citedNo, newestNo }) => (
          <li>
            <a href={at(address)}>
              <LangMark language={language} text={title} />
            </a>
            : {say(language, words.line).replace("{cited}", String(citedNo)).replace("{newest}", String(newestNo))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
