import { formatDay, say } from "@splot/kernel";
import { acceptedFiles, filePath } from "@splot/kernel/files";
import type { Visit } from "@splot/kernel/http";
import { AskForm, FactList, LangMark, MissingValue, NameMark, Section, type SelectChoice, type Sent, StateWord, Table } from "@splot/kernel/web";
import { levels, type Recommendation } from "../../model/recommendation.ts";
import { latestOf, type PlacedReply, splitOf, stances } from "../../model/reply.ts";

const words = {
  earlier: { pl: "Wcześniejsze odpowiedzi", en: "Earlier replies" },
  what: { pl: "Na czym polega", en: "What it says" },
  level: { pl: "Czyja polityka", en: "Whose policy" },
  barrier: { pl: "Co dziś przeszkadza", en: "What stands in the way" },
  act: { pl: "Akt prawny", en: "Legal act" },
  wording: { pl: "Proponowane brzmienie", en: "Proposed wording" },
  effect: { pl: "Spodziewany skutek", en: "Expected effect" },
  priority: { pl: "Ważność", en: "Priority" },
  submitted: { pl: "Przekazano", en: "Submitted" },
  due: { pl: "odpowiedź do", en: "reply due by" },
  addressees: { pl: "Adresaci i odpowiedzi", en: "Addressees and replies" },
  split: { pl: "Stan zalecenia to stan najmniej zaawansowanego adresata.", en: "The recommendation stands where its least advanced addressee stands." },
  addressee: { pl: "Adresat", en: "Addressee" },
  stance: { pl: "Stanowisko", en: "Stance" },
  day: { pl: "Dzień", en: "Day" },
  text: { pl: "Treść", en: "Text" },
  document: { pl: "Dokument", en: "Document" },
  open: { pl: "Otwórz", en: "Open" },
  none: { pl: "bez odpowiedzi", en: "no reply" },
  notYet: { pl: "czeka na odpowiedź", en: "waits for a reply" },
  agree: { pl: "Uzgodnij zalecenie", en: "Agree on the recommendation" },
  name: { pl: "Wskaż adresata", en: "Name an addressee" },
  submit: { pl: "Przekaż adresatom", en: "Submit to the addressees" },
  reply: { pl: "Zapisz odpowiedź", en: "Enter the reply" },
  dueLabel: { pl: "Odpowiedź do dnia", en: "Reply due by" },
  file: { pl: "Pismo", en: "Letter" },
};

/** What may be done with a recommendation now. */
export type RecommendationMay = {
  readonly agree: boolean;
  readonly name: boolean;
  readonly submit: boolean;
  /** The addressees for which this person replies. */
  readonly replyAs: readonly string[];
};

export type RepliesProps = {
  readonly visit: Visit;
  readonly recommendation: Recommendation;
  readonly addressees: readonly { readonly org: string; readonly name: Recommendation["title"] }[];
  readonly replies: readonly PlacedReply[];
  readonly may: RecommendationMay;
  readonly orgs: readonly SelectChoice[];
  readonly sent?: Sent | undefined;
};

/** A recommendation that is run in the program: what it says, its addressees with their replies, what is next. */
export function Replies(props: RepliesProps) {
  const { visit, addressees, replies } = props;
  const { language } = visit;
  return (
    <>
      <Details {...props} />
      {addressees.length > 0 && (
        <Section id="odpowiedzi" title={say(language, words.addressees)} intro={addressees.length > 1 ? say(language, words.split) : undefined}>
          {addressees.length > 1 && <Split {...props} />}
          <Table
            language={language}
            caption={say(language, words.addressees)}
            isCaptionHidden
            isFolding
            columns={[
              { key: "org", label: say(language, words.addressee) },
              { key: "stance", label: say(language, words.stance) },
              { key: "day", label: say(language, words.day) },
              { key: "text", label: say(language, words.text) },
              { key: "document", label: say(language, words.document) },
            ]}
            rows={addressees.map(({ org, name }) => ({
              key: org,
              cells: { org: <NameMark language={language} text={name} />, ...cellsOf(visit, latestOf(replies, org)) },
            }))}
          />
          <Earlier {...props} />
        </Section>
      )}
      <Forms {...props} />
    </>
  );
}

/** Replies that a later one of the same addressee followed; they stay as they are. */
function Earlier({ visit: { language, at }, addressees, replies }: RepliesProps) {
  const earlier = replies.filter((reply) => latestOf(replies, reply.org) !== reply);
  if (earlier.length === 0) return <></>;
  return (
    <>
      <h3>{say(language, words.earlier)}</h3>
      <ul>
        {earlier.map(({ org, on, stance, text, sha256, anchor }) => (
          <li id={anchor}>
            <NameMark language={language} text={addressees.find((one) => one.org === org)?.name ?? { pl: "–" }} />, {formatDay(language, on)}:{" "}
            {say(language, stances[stance])}. <span lang="pl">{text}</span> <a href={at(filePath(sha256))}>{say(language, words.open)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function cellsOf({ language, at }: Visit, reply: PlacedReply | undefined) {
  const missing = <MissingValue language={language} reason={say(language, words.notYet)} />;
  if (reply === undefined) return { stance: missing, day: missing, text: missing, document: missing };
  return {
    stance: <StateWord>{say(language, stances[reply.stance])}</StateWord>,
    day: formatDay(language, reply.on),
    text: (
      <span id={reply.anchor} lang="pl">
        {reply.text}
      </span>
    ),
    document: <a href={at(filePath(reply.sha256))}>{say(language, words.open)}</a>,
  };
}

function Split({ visit: { language }, addressees, replies }: RepliesProps) {
  const split = splitOf(
    addressees.map(({ org }) => org),
    replies,
  );
  return <p>{[...split].map(([stance, count]) => `${say(language, stance === "none" ? words.none : stances[stance])}: ${count}`).join(" · ")}</p>;
}

function Details({ visit, recommendation }: RepliesProps) {
  const { language } = visit;
  const { level, barrier, act, wording, effect, priority, submittedOn, replyDue } = recommendation;
  const facts = [
    level === undefined ? undefined : { term: words.level, detail: say(language, levels[level]) },
    barrier === undefined ? undefined : { term: words.barrier, detail: <LangMark language={language} text={barrier} /> },
    act === undefined ? undefined : { term: words.act, detail: <span lang="pl">{act}</span> },
    wording === undefined ? undefined : { term: words.wording, detail: <span lang="pl">{wording}</span> },
    effect === undefined ? undefined : { term: words.effect, detail: <LangMark language={language} text={effect} /> },
    priority === undefined ? undefined : { term: words.priority, detail: String(priority) },
    submittedOn === undefined || replyDue === undefined
      ? undefined
      : { term: words.submitted, detail: `${formatDay(language, submittedOn)}, ${say(language, words.due)} ${formatDay(language, replyDue)}` },
  ].filter((fact) => fact !== undefined);
  return (
    <Section id="tresc" title={say(language, words.what)}>
      <p>
        <LangMark language={language} text={recommendation.text} />
      </p>
      <FactList facts={facts.map(({ term, detail }) => ({ term: say(language, term), detail }))} />
    </Section>
  );
}

function Forms({ visit, recommendation, addressees, may, orgs, sent }: RepliesProps) {
  const path = `/praca/zalecenia/${recommendation.id}`;
  const day = (name: string, label: { readonly pl: string; readonly en: string }) => ({ name, label, isRequired: true, control: { kind: "date" as const } });
  const file = { name: "file", label: words.file, isRequired: true, control: { kind: "file" as const, accept: acceptedFiles } };
  const org = (choices: readonly SelectChoice[]) => ({ name: "org", label: words.addressee, isRequired: true, control: { kind: "select" as const, choices } });
  const named = addressees.filter(({ org: id }) => may.replyAs.includes(id)).map((one) => ({ value: one.org, label: say(visit.language, one.name) }));
  const choices = Object.entries(stances).map(([value, label]) => ({ value, label: say(visit.language, label) }));
  const text = { name: "text", label: words.text, isRequired: true, control: { kind: "textarea" as const, rows: 3, maxLength: 2000 } };
  const stance = { name: "stance", label: words.stance, isRequired: true, control: { kind: "select" as const, choices } };
  return (
    <>
      {may.name && (
        <AskForm
          language={visit.language}
          action={visit.at(`${path}/adresat`)}
          form="adresat"
          kind="secondary"
          button={words.name}
          sent={sent}
          questions={[org(orgs)]}
        />
      )}
      {may.agree && (
        <AskForm
          language={visit.language}
          action={visit.at(`${path}/uzgodnienie`)}
          form="uzgodnienie"
          kind="primary"
          button={words.agree}
          sent={sent}
          questions={[]}
        />
      )}
      {may.submit && (
        <AskForm
          language={visit.language}
          action={visit.at(`${path}/przekazanie`)}
          form="przekazanie"
          kind="primary"
          button={words.submit}
          sent={sent}
          questions={[day("on", words.day), day("dueOn", words.dueLabel), file]}
        />
      )}
      {named.length > 0 && (
        <AskForm
          language={visit.language}
          action={visit.at(`${path}/odpowiedz`)}
          form="odpowiedz"
          kind="primary"
          button={words.reply}
          sent={sent}
          questions={[org(named), stance, day("on", words.day), text, file]}
        />
      )}
    </>
  );
}
