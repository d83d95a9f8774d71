import { formatDay, formatMoney, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, MissingValue, Section, StateWord, Table, Tag, Timeline } from "@splot/kernel/web";
import { spanText } from "@splot/projects/web";
import { blocksOf, type LogEntry, type Mid, type MidAction, type Review, reviewKinds, type Stakeholder, verdicts } from "../../model/mid.ts";

const words = {
  actions: { pl: "Działania", en: "Actions" },
  action: { pl: "Działanie", en: "Action" },
  who: { pl: "Kto", en: "Who" },
  when: { pl: "Kiedy", en: "When" },
  cost: { pl: "Koszt", en: "Cost" },
  output: { pl: "Co powstanie", en: "What comes of it" },
  risk: { pl: "Ryzyko", en: "Risk" },
  unknown: { pl: "nie ustalono", en: "not settled" },
  stakeholders: { pl: "Interesariusze", en: "Stakeholders" },
  stakeholder: { pl: "Kto", en: "Who" },
  role: { pl: "Rola", en: "Role" },
  influence: { pl: "Wpływ (1–5)", en: "Influence (1–5)" },
  interest: { pl: "Zainteresowanie (1–5)", en: "Interest (1–5)" },
  local: { pl: "lokalne partnerstwo", en: "local partnership" },
  log: { pl: "Jak powstaje ten plan", en: "How this plan comes to be" },
  logIntro: { pl: "Droga liczy się tak samo jak wynik. Wpisów nie można zmienić.", en: "The way counts as much as the result. Entries cannot be changed." },
  reviews: { pl: "Opinie", en: "Reviews" },
  version: { pl: "wersja", en: "version" },
  answer: { pl: "Odpowiedź:", en: "Answer:" },
  open: { pl: "czeka na odpowiedź", en: "waits for an answer" },
};

/** The actions of a plan as a table; each leads to its page. */
export function ActionTable({ visit, actions }: { readonly visit: Visit; readonly actions: readonly MidAction[] }) {
  const { language } = visit;
  const unknown = <MissingValue language={language} reason={say(language, words.unknown)} />;
  if (actions.length === 0) return null;
  return (
    <Section id="dzialania" title={say(language, words.actions)}>
      <Table
        language={language}
        caption={say(language, words.actions)}
        isCaptionHidden
        isFolding
        columns={[
          { key: "action", label: say(language, words.action) },
          { key: "who", label: say(language, words.who) },
          { key: "when", label: say(language, words.when) },
          { key: "cost", label: say(language, words.cost), kind: "number" },
          { key: "output", label: say(language, words.output) },
          { key: "risk", label: say(language, words.risk) },
        ]}
        rows={actions.map((action) => ({
          key: action.id,
          cells: {
            action: (
              <a href={visit.at(action.address)}>
                <LangMark language={language} text={action.title} />
              </a>
            ),
            who: <span lang="pl">{action.who}</span>,
            when: spanText(language, action),
            cost: action.costGrosze === undefined ? unknown : formatMoney(language, { grosze: action.costGrosze, currency: "PLN" }),
            output: <span lang="pl">{action.output}</span>,
            risk: action.risk === undefined ? unknown : <span lang="pl">{action.risk}</span>,
          },
        }))}
      />
    </Section>
  );
}

/** Whom the plan concerns, the most influential first. */
export function StakeholderTable({ visit, stakeholders }: { readonly visit: Visit; readonly stakeholders: readonly Stakeholder[] }) {
  const { language } = visit;
  if (stakeholders.length === 0) return null;
  return (
    <Section id="interesariusze" title={say(language, words.stakeholders)}>
      <Table
        language={language}
        caption={say(language, words.stakeholders)}
        isCaptionHidden
        isFolding
        columns={[
          { key: "who", label: say(language, words.stakeholder) },
          { key: "role", label: say(language, words.role) },
          { key: "influence", label: say(language, words.influence), kind: "number" },
          { key: "interest", label: say(language, words.interest), kind: "number" },
        ]}
        rows={stakeholders.map((one, place) => ({
          key: String(place),
          cells: {
            who: (
              <>
                <span lang="pl">{one.name}</span> {one.isLocalGroup && <Tag>{say(language, words.local)}</Tag>}
              </>
            ),
            role: <span lang="pl">{one.role}</span>,
            influence: one.influence,
            interest: one.interest,
          },
        }))}
      />
    </Section>
  );
}

/** The way to the plan, step by step. */
export function ProcessLog({ visit, log }: { readonly visit: Visit; readonly log: readonly LogEntry[] }) {
  const { language } = visit;
  if (log.length === 0) return null;
  return (
    <Section id="proces" title={say(language, words.log)} intro={say(language, words.logIntro)}>
      <Timeline
        events={log.map(({ on, what, who }) => ({
          at: formatDay(language, on),
          machineDate: on,
          title: <span lang="pl">{what}</span>,
          children: (
            <p class="muted" lang="pl">
              {who}
            </p>
          ),
        }))}
      />
    </Section>
  );
}

export type ReviewListProps = { readonly visit: Visit; readonly mid: Mid; readonly actions: readonly MidAction[]; readonly reviews: readonly Review[] };

/** The reviews with their notes at paragraphs and the answers of the authors. */
export function ReviewList({ visit, mid, actions, reviews }: ReviewListProps) {
  const { language } = visit;
  if (reviews.length === 0) return null;
  const labels = new Map(blocksOf(mid, actions).map(({ key, label }) => [key, label]));
  return (
    <Section id="opinie" title={say(language, words.reviews)}>
      {reviews.map((review) => (
        <article>
          <h3>
            {say(language, reviewKinds[review.kind])}: <LangMark language={language} text={review.reviewerFunction} />{" "}
            <StateWord tone={review.verdict === "confirmed" ? "good" : "warning"}>{say(language, verdicts[review.verdict])}</StateWord>
          </h3>
          <p class="muted">
            {say(language, words.version)} {review.version}
          </p>
          <p lang="pl">{review.text}</p>
          {review.notes.length > 0 && (
            <ul>
              {review.notes.map(({ block, text, answer }) => (
                <li>
                  <strong>{say(language, labels.get(block) ?? { pl: block })}</strong>: <span lang="pl">{text}</span>
                  <br />
                  {answer === undefined ? (
                    <StateWord tone="warning">{say(language, words.open)}</StateWord>
                  ) : (
                    <>
                      {say(language, words.answer)} <span lang="pl">{answer}</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </Section>
  );
}
