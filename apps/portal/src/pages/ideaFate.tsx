import { dayOf, formatDay, formatReceiptCode, say } from "@splot/kernel";
import type { Call, Shown } from "@splot/kernel/http";
import { ButtonLink, PageHeading, Section, StateWord, Timeline } from "@splot/kernel/web";
import { findIdea, ideaState, ideaStates, ideaSteps } from "@splot/participation";
import { loadThread, type Receipt, receiptMark } from "@splot/thread";
import { ThreadOf } from "@splot/thread/web";
import { Snippet } from "../embed/Snippet.tsx";
import { eventOf, fateWords, OwnData } from "./fateParts.tsx";

const words = {
  kicker: { pl: "Los pomysłu", en: "Fate of the idea" },
  title: { pl: "Pomysł {number}", en: "Idea {number}" },
  sent: { pl: "Zgłoszony pomysł", en: "The idea as sent" },
  became: { pl: "Pomysł jest początkiem: {title}.", en: "The idea is the beginning of: {title}." },
  toReceipt: { pl: "Otwórz pokwitowanie", en: "Open the receipt" },
};

/** The fate of an idea by its receipt. Missing: `undefined` when the receipt is for something else. */
export async function showIdeaFate({ visit, read }: Call<unknown>, receipt: Receipt): Promise<Shown | undefined> {
  const idea = await findIdea(read, receipt.object);
  if (idea === undefined) return undefined;
  const { language, at, space } = visit;
  const thread = await loadThread(read, visit, { object: idea.id });
  const title = { pl: words.title.pl.replace("{number}", idea.code), en: words.title.en.replace("{number}", idea.code) };
  const code = formatReceiptCode(receipt.code);
  const next = thread.down.filter(({ depth, thing }) => depth === 1 && thing !== undefined);
  return {
    title,
    crumbs: [{ label: { pl: "Pomysły", en: "Ideas" }, path: "/pomysly" }],
    body: (
      <>
        <PageHeading
          kicker={say(language, words.kicker)}
          title={say(language, title)}
          lead={say(language, fateWords.kept)}
          state={<StateWord>{say(language, ideaStates[ideaState(idea)])}</StateWord>}
        />
        <Section id="kroki" title={say(language, fateWords.steps)}>
          <Timeline
            events={[
              ...ideaSteps(idea).map((step) => eventOf(visit, step)),
              ...next.flatMap(({ thing }) =>
                thing === undefined
                  ? []
                  : [
                      {
                        at: formatDay(language, dayOf(thing.at, space.zone)),
                        state: "past" as const,
                        title: <a href={at(thing.path)}>{say(language, words.became).replace("{title}", say(language, thing.title))}</a>,
                      },
                    ],
              ),
            ]}
          />
        </Section>
        {idea.answer !== undefined && (
          <Section id="odpowiedz" title={say(language, fateWords.answer)}>
            <p lang="pl">{idea.answer.text}</p>
          </Section>
        )}
        <Section
          id="pomysl"
          title={say(language, words.sent)}
          aside={
            <span class="muted">
              {say(language, fateWords.receipt)} {code}
            </span>
          }
        >
          <h3 lang="pl">{idea.title}</h3>
          <p lang="pl">{idea.body}</p>
          <ButtonLink href={at(`/pokwitowanie/${code}`)}>{say(language, words.toReceipt)}</ButtonLink>
        </Section>
        {await OwnData({ visit, read, receipt })}
        <Snippet visit={visit} path={`/los/${receiptMark(receipt.code)}/osadz`} name={title} />
        <ThreadOf
          visit={visit}
          hasFollow={idea.shownAt !== undefined && idea.hiddenReason === undefined}
          thread={thread}
          chosen={{ kind: "idea", title, path: idea.address }}
        />
      </>
    ),
  };
}
