import { formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { Regulation } from "@splot/kernel/objects";
import { AskForm, PageHeading, type Question, Section, type Sent, Table } from "@splot/kernel/web";
import { type StatusRule, shippedRule } from "../../model/status.ts";
import { shareText } from "../parts/marks.tsx";

export const statusRuleTitle = { pl: "Progi stanu wyliczonego", en: "Thresholds of the computed status" };
export const STATUS_RULE_PATH = "/praca/zapytania/progi";

const words = {
  lead: {
    pl: "Progi mówią, kiedy zadanie jest żółte albo czerwone według dat i postępu. Stan podany przez zespół zostaje obok.",
    en: "The thresholds say when a task is amber or red by its days and progress. What the team declares stays beside it.",
  },
  shipped: { pl: "Obowiązują progi dostarczone z programem.", en: "The thresholds that come with the program are in force." },
  amberDays: { pl: "Żółty: po ilu dniach opóźnienia", en: "Amber: after how many days of delay" },
  redDays: { pl: "Czerwony: po ilu dniach opóźnienia", en: "Red: after how many days of delay" },
  amberBehind: { pl: "Żółty: ile procent za równym tempem", en: "Amber: how many percent behind an even pace" },
  redBehind: { pl: "Czerwony: ile procent za równym tempem", en: "Red: how many percent behind an even pace" },
  basis: { pl: "Podstawa", en: "Basis" },
  basisHint: {
    pl: "Kto i jak to postanowił, na przykład uchwała zarządu. Wcześniejsze stany zachowują swoje progi.",
    en: "Who decided it and how, for example a resolution of the board. Earlier statuses keep their thresholds.",
  },
  save: { pl: "Ustal progi", en: "Set the thresholds" },
  form: { pl: "Nowe progi", en: "New thresholds" },
  versions: { pl: "Historia progów", en: "History of the thresholds" },
  version: { pl: "Wersja", en: "Version" },
  from: { pl: "Od dnia", en: "From" },
  days: { pl: "Dni: żółty / czerwony", en: "Days: amber / red" },
  behind: { pl: "Za tempem: żółty / czerwony", en: "Behind the pace: amber / red" },
};

export type StatusRulePageProps = {
  readonly visit: Visit;
  /** The rule in force. */
  readonly rule: StatusRule;
  /** 0: the shipped one. */
  readonly version: number;
  /** Versions that this space set, newest first. */
  readonly versions: readonly Regulation[];
  readonly sent: Sent | undefined;
};

/** The thresholds of the computed status, and the form that sets the next version. */
export function StatusRulePage({ visit, rule, version, versions, sent }: StatusRulePageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, statusRuleTitle)} lead={say(language, words.lead)} />
      {version === 0 && <p>{say(language, words.shipped)}</p>}
      <Section id="nowe" title={say(language, words.form)}>
        <AskForm
          language={language}
          action={visit.at(STATUS_RULE_PATH)}
          form="progi"
          kind="primary"
          button={words.save}
          sent={sent}
          questions={questionsOf(rule)}
        />
      </Section>
      {versions.length > 0 && (
        <Section id="historia" title={say(language, words.versions)}>
          <Table
            language={language}
            caption={say(language, words.versions)}
            isCaptionHidden
            isFolding
            columns={(["version", "from", "days", "behind", "basis"] as const).map((key) => ({ key, label: say(language, words[key]) }))}
            rows={versions.map((one) => ({ key: String(one.version), cells: cellsOf(visit, one) }))}
          />
        </Section>
      )}
    </>
  );
}

function questionsOf(rule: StatusRule): readonly Question[] {
  const number = (value: number) => ({ kind: "text", value: String(value), inputMode: "decimal", width: "short", maxLength: 6 }) as const;
  return [
    { name: "amberDays", label: words.amberDays, isRequired: true, control: number(rule.amberDays) },
    { name: "redDays", label: words.redDays, isRequired: true, control: number(rule.redDays) },
    { name: "amberBehind", label: words.amberBehind, isRequired: true, control: number(rule.amberBehindBp / 100) },
    { name: "redBehind", label: words.redBehind, isRequired: true, control: number(rule.redBehindBp / 100) },
    { name: "basis", label: words.basis, hint: words.basisHint, isRequired: true, control: { kind: "textarea", rows: 2, maxLength: 300 } },
  ];
}

function cellsOf({ language }: Visit, { version, validFrom, content, basis }: Regulation) {
  const rule = { ...shippedRule, ...(content as Partial<StatusRule>) };
  return {
    version: String(version),
    from: formatDay(language, validFrom),
    days: `${rule.amberDays} / ${rule.redDays}`,
    behind: `${shareText(language, rule.amberBehindBp)} / ${shareText(language, rule.redBehindBp)}`,
    basis: <span lang="pl">{basis}</span>,
  };
}
