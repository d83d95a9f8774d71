import { type Bilingual, say } from "@splot/kernel";
import { acceptedFiles } from "@splot/kernel/files";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Disclosure, LangMark, PageHeading, type Question, Section, type Sent } from "@splot/kernel/web";
import { blocksOf, type MidMove, verdicts } from "../../model/mid.ts";
import { StateOf } from "../parts/marks.tsx";
import { ActionTable, ProcessLog, ReviewList, StakeholderTable } from "../parts/midParts.tsx";
import type { FullMid } from "./MidPage.tsx";

const words = {
  kicker: { pl: "Praca nad MID", en: "Work on a MID" },
  page: { pl: "Strona MID", en: "Page of the MID" },
  text: { pl: "Treść", en: "Text" },
  save: { pl: "Zapisz treść", en: "Save the text" },
  add: { pl: "Dodaj", en: "Add" },
  newAction: { pl: "Dodaj działanie", en: "Add an action" },
  newStakeholder: { pl: "Dodaj interesariusza", en: "Name a stakeholder" },
  newStep: { pl: "Zapisz krok procesu", en: "Write down a step of the way" },
  newFile: { pl: "Dodaj dokument do pakietu", en: "Add a document to the package" },
  next: { pl: "Co dalej", en: "What next" },
  reviewTitle: { pl: "Twoja opinia", en: "Your review" },
  review: { pl: "Wyślij opinię", en: "Send the review" },
  reviewIntro: {
    pl: "Opinia dotyczy zamrożonej wersji. Po wysłaniu nie można jej zmienić.",
    en: "The review is about the frozen version. It cannot be changed once it is sent.",
  },
  answers: { pl: "Uwagi do odpowiedzi", en: "Notes to answer" },
  answer: { pl: "Odpowiedz", en: "Answer" },
  adopt: { pl: "Zapisz przyjęcie przez miasto", en: "Note the adoption by the city" },
};
const labels = {
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  challenge: { pl: "Problem i dowody (do opinii potrzebne)", en: "Problem and evidence (needed for a review)" },
  aim: { pl: "Wizja i cele (do opinii potrzebne)", en: "Vision and objectives (needed for a review)" },
  barriers: { pl: "Bariery, które może usunąć państwo", en: "Barriers that the state can remove" },
  who: { pl: "Kto odpowiada", en: "Who is responsible" },
  starts: { pl: "Początek, np. 2027-03", en: "Start, such as 2027-03" },
  ends: { pl: "Koniec, np. 2027-12", en: "End, such as 2027-12" },
  cost: { pl: "Koszt w złotych", en: "Cost in zlotys" },
  money: { pl: "Skąd pieniądze", en: "Where the money comes from" },
  output: { pl: "Co powstanie", en: "What comes of it" },
  risk: { pl: "Ryzyko", en: "Risk" },
  name: { pl: "Grupa albo instytucja, bez nazwisk", en: "Group or institution, no names of persons" },
  role: { pl: "Rola", en: "Role" },
  influence: { pl: "Wpływ, od 1 do 5", en: "Influence, 1 to 5" },
  interest: { pl: "Zainteresowanie, od 1 do 5", en: "Interest, 1 to 5" },
  isLocalGroup: { pl: "Należy do lokalnego partnerstwa", en: "Belongs to the local partnership" },
  on: { pl: "Dzień", en: "Day" },
  what: { pl: "Co się wydarzyło", en: "What happened" },
  part: { pl: "Kto brał udział: funkcje i grupy", en: "Who took part: functions and groups" },
  file: { pl: "Plik", en: "File" },
  dueOn: { pl: "Opinia do dnia", en: "Review due by" },
  verdict: { pl: "Ocena", en: "Verdict" },
  text: { pl: "Opinia", en: "Review" },
  block: { pl: "Uwaga do akapitu", en: "Note at a paragraph" },
  note: { pl: "Treść uwagi", en: "Text of the note" },
  answer: { pl: "Odpowiedź", en: "Answer" },
} as const satisfies Record<string, Bilingual>;
const moveWords: Readonly<Record<MidMove, Bilingual>> = {
  send_peers: { pl: "Poproś inne miasta o opinię", en: "Ask other cities for a review" },
  send_experts: { pl: "Poproś eksperta o opinię", en: "Ask an expert for a review" },
  finish: { pl: "Oznacz jako gotową i opublikuj", en: "Make it final and publish" },
  adopt: words.adopt,
  start_work: { pl: "Zacznij realizację", en: "Start the work" },
  look_back: { pl: "Podsumuj", en: "Look back" },
};

export type MidDeskPageProps = {
  readonly visit: Visit;
  readonly full: FullMid;
  readonly mayEdit: boolean;
  readonly mayReview: boolean;
  /** The move that this person may make now. Missing: none. */
  readonly move?: MidMove | undefined;
  readonly sent?: Sent | undefined;
};

const text = (name: keyof typeof labels, isRequired = false): Question => ({
  name,
  label: labels[name],
  isRequired,
  control: { kind: "text", maxLength: 300 },
});
const day = (name: keyof typeof labels): Question => ({ name, label: labels[name], isRequired: true, control: { kind: "date" } });
const file: Question = { name: "file", label: labels.file, isRequired: true, control: { kind: "file", accept: acceptedFiles } };

/** The desk of a plan: its text and parts for the city, the review for others, the next step. */
export function MidDeskPage(props: MidDeskPageProps) {
  const { visit, full, mayEdit, mayReview, move } = props;
  const { language } = visit;
  const { mid, actions, stakeholders, log, reviews } = full;
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.kicker)} ${mid.code}`}
        title={<LangMark language={language} text={mid.title} />}
        state={<StateOf visit={visit} kind="mid" state={mid.state} />}
        lead={<a href={visit.at(mid.address)}>{say(language, words.page)}</a>}
      />
      {mayReview && <ReviewForm {...props} />}
      {mayEdit && <AnswerForms {...props} />}
      {mayEdit && <TextForm {...props} />}
      <ActionTable visit={visit} actions={actions} />
      <StakeholderTable visit={visit} stakeholders={stakeholders} />
      <ProcessLog visit={visit} log={log} />
      <ReviewList visit={visit} mid={mid} actions={actions} reviews={reviews} />
      {mayEdit && <PartForms {...props} />}
      {move !== undefined && (
        <Section id="dalej" title={say(language, words.next)}>
          <MoveForm {...props} move={move} />
        </Section>
      )}
    </>
  );
}

function TextForm({ visit, full: { mid }, sent }: MidDeskPageProps) {
  const area = (name: "challenge" | "aim" | "barriers"): Question => ({
    name,
    label: labels[name],
    control: { kind: "textarea", rows: 5, maxLength: 4000, value: mid[name]?.pl ?? "", language: "pl" },
  });
  return (
    <Section id="tresc" title={say(visit.language, words.text)}>
      <AskForm
        language={visit.language}
        action={visit.at(`/praca/mid/${mid.id}/tresc`)}
        form="tresc"
        button={words.save}
        hidden={{ revision: String(mid.revision), ...english(mid) }}
        sent={sent}
        draft={`mid-${mid.id}`}
        questions={[
          { name: "title", label: labels.title, isRequired: true, control: { kind: "text", maxLength: 200, value: mid.title.pl } },
          { name: "titleEn", label: labels.titleEn, control: { kind: "text", maxLength: 200, value: mid.title.en ?? "" } },
          area("challenge"),
          area("aim"),
          area("barriers"),
        ]}
      />
    </Section>
  );
}

/** English texts stay as they are when the Polish ones are edited. */
function english({ challenge, aim, barriers }: FullMid["mid"]): Readonly<Record<string, string>> {
  const texts = { challengeEn: challenge?.en, aimEn: aim?.en, barriersEn: barriers?.en };
  return Object.fromEntries(Object.entries(texts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function PartForms({ visit, full: { mid }, sent }: MidDeskPageProps) {
  const { language } = visit;
  const grade = (name: "influence" | "interest"): Question => ({
    name,
    label: labels[name],
    isRequired: true,
    control: { kind: "select", choices: ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value })), value: "3" },
  });
  const forms: readonly (readonly [string, Bilingual, readonly Question[]])[] = [
    [
      "dzialanie",
      words.newAction,
      [text("title", true), text("who", true), text("starts"), text("ends"), text("cost"), text("money"), text("output", true), text("risk")],
    ],
    [
      "interesariusz",
      words.newStakeholder,
      [
        text("name", true),
        text("role", true),
        grade("influence"),
        grade("interest"),
        { name: "isLocalGroup", label: labels.isLocalGroup, control: { kind: "checkbox", value: "yes" } },
      ],
    ],
    ["krok", words.newStep, [day("on"), text("what", true), { ...text("who", true), label: labels.part }]],
    ["plik", words.newFile, [file]],
  ];
  return (
    <>
      {forms.map(([place, label, questions]) => (
        <Disclosure label={say(language, label)} isOpen={sent?.form === place}>
          <AskForm
            language={visit.language}
            action={visit.at(`/praca/mid/${mid.id}/${place}`)}
            form={place}
            kind="secondary"
            button={words.add}
            sent={sent}
            questions={questions}
          />
        </Disclosure>
      ))}
    </>
  );
}

function ReviewForm({ visit, full: { mid, actions }, sent }: MidDeskPageProps) {
  const { language } = visit;
  const blocks = blocksOf(mid, actions).map(({ key, label }) => ({ value: key, label: say(language, label) }));
  return (
    <Section id="opinia" title={say(language, words.reviewTitle)} intro={say(language, words.reviewIntro)}>
      <AskForm
        language={visit.language}
        action={visit.at(`/praca/mid/${mid.id}/opinia`)}
        form="opinia"
        kind="primary"
        button={words.review}
        sent={sent}
        questions={[
          {
            name: "verdict",
            label: labels.verdict,
            isRequired: true,
            control: { kind: "radio", choices: Object.entries(verdicts).map(([value, label]) => ({ value, label: say(language, label) })) },
          },
          { name: "text", label: labels.text, isRequired: true, control: { kind: "textarea", rows: 4, maxLength: 2000 } },
          { name: "block", label: labels.block, control: { kind: "select", choices: [{ value: "", label: "–" }, ...blocks] } },
          { name: "note", label: labels.note, control: { kind: "textarea", rows: 3, maxLength: 1000 } },
        ]}
      />
    </Section>
  );
}

function AnswerForms({ visit, full: { mid, reviews }, sent }: MidDeskPageProps) {
  const open = reviews.flatMap(({ notes }) => notes.filter(({ answer }) => answer === undefined));
  if (open.length === 0) return null;
  return (
    <Section id="odpowiedzi" title={say(visit.language, words.answers)}>
      {open.map((note) => {
        const form = `odpowiedz-${note.review}-${note.no}`;
        const isOwn = sent?.form === "odpowiedz" && sent.values["review"] === note.review && sent.values["no"] === String(note.no);
        return (
          <>
            <p lang="pl">{note.text}</p>
            <AskForm
              language={visit.language}
              action={visit.at(`/praca/mid/${mid.id}/odpowiedz`)}
              form={form}
              kind="secondary"
              button={words.answer}
              hidden={{ review: note.review, no: String(note.no) }}
              sent={isOwn ? { ...sent, form } : undefined}
              questions={[{ name: "answer", label: labels.answer, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 1000 } }]}
            />
          </>
        );
      })}
    </Section>
  );
}

function MoveForm({ visit, full: { mid }, move, sent }: MidDeskPageProps & { readonly move: MidMove }) {
  const isAdoption = move === "adopt";
  const place = isAdoption ? "przyjecie" : "stan";
  const questions = isAdoption ? [day("on"), file] : move === "send_peers" || move === "send_experts" ? [day("dueOn")] : [];
  return (
    <AskForm
      language={visit.language}
      action={visit.at(`/praca/mid/${mid.id}/${place}`)}
      form={place}
      kind="primary"
      button={moveWords[move]}
      hidden={isAdoption ? {} : { move }}
      sent={sent}
      questions={questions}
    />
  );
}
