import { type Bilingual, fill, formatInstant, formatNumber, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import type { Job } from "@splot/kernel/jobs";
import {
  AskForm,
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  FactList,
  Form,
  LangMark,
  Notice,
  PageHeading,
  Section,
  type Sent,
  sentForm,
  Table,
} from "@splot/kernel/web";
import type { BankClient, QuotaWindow } from "../../model/bdl/quota.ts";
import { bankSentence } from "../../model/bdl/words.ts";
import type { Indicator } from "../../model/observation.ts";
import { registersWords as words } from "../parts/registersWords.ts";

/** A variable on the list, as the page shows it. */
export type ListedVariable = {
  readonly id: number;
  readonly name?: string | undefined;
  readonly measure?: string | undefined;
  readonly indicator?: { readonly name: Indicator["name"]; readonly address: string } | undefined;
  readonly loadedVintage?: string | undefined;
};

export type RegistersPageProps = {
  readonly visit: Visit;
  readonly sent?: Sent | undefined;
  readonly isLive: boolean;
  readonly mayFollow: boolean;
  readonly mayFetchOutlines: boolean;
  readonly variables: readonly ListedVariable[];
  readonly indicators: readonly Indicator[];
  readonly sync?: { readonly startedAt: Date; readonly resumeAt?: Date | undefined; readonly endedAt?: Date | undefined } | undefined;
  readonly counts: ReadonlyMap<string, number>;
  readonly findings: readonly {
    readonly id: string;
    readonly resource: string;
    readonly code: string;
    readonly isBad: boolean;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
  readonly quotas: readonly {
    readonly client: BankClient;
    readonly windows: readonly (QuotaWindow & { readonly used: number })[];
    readonly pausedUntil?: Date | undefined;
  }[];
  readonly bankJob?: Job | undefined;
  readonly outlinesJob?: Job | undefined;
};

export const registersTitle = words.title;

/** What the office fetches from registers of others, and how that stands. */
export function RegistersPage(props: RegistersPageProps) {
  const { visit, isLive, sent } = props;
  const { language } = visit;
  const start = sentForm(language, sent, "start");
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      {!isLive && <Notice language={language}>{say(language, words.exercise)}</Notice>}
      {start.isSent && <ErrorSummary language={language} errors={start.errors} />}
      <Last {...props} />
      <Variables {...props} />
      {props.quotas.length > 0 && <Quotas {...props} />}
      {props.findings.length > 0 && <Findings {...props} />}
      <Outlines {...props} />
    </>
  );
}

/** A button that starts a job, or the way to the one that runs. */
function Start({ visit, job, action, label }: { readonly visit: Visit; readonly job: Job | undefined; readonly action: string; readonly label: Bilingual }) {
  const { language, at } = visit;
  if (job?.state === "queued" || job?.state === "running") return <ButtonLink href={at(`/praca/zadania/${job.id}`)}>{say(language, words.running)}</ButtonLink>;
  return (
    <Form action={at(action)} hidden={{ _key: KEY_PLACE }}>
      <Button>{say(language, label)}</Button>
    </Form>
  );
}

function Last({ visit, sync, counts, bankJob, mayFollow, variables }: RegistersPageProps) {
  const { language, space } = visit;
  const when = (instant: Date) => formatInstant(language, instant, space.zone);
  const number = (state: string) => formatNumber(language, counts.get(state) ?? 0);
  return (
    <Section id="pobranie" title={say(language, words.last)}>
      {sync === undefined ? (
        <EmptyState title={say(language, words.never)}>{say(language, words.neverNext)}</EmptyState>
      ) : (
        <FactList
          facts={[
            { term: say(language, words.started), detail: when(sync.startedAt) },
            { term: say(language, words.ended), detail: sync.endedAt === undefined ? say(language, words.goesOn) : when(sync.endedAt) },
            ...(sync.resumeAt === undefined ? [] : [{ term: say(language, words.resumes), detail: when(sync.resumeAt) }]),
            {
              term: say(language, words.resources),
              detail: say(language, fill(words.counts, { fresh: number("complete"), same: number("same"), open: number("open"), failed: number("failed") })),
            },
          ]}
        />
      )}
      {mayFollow && variables.length > 0 && <Start visit={visit} job={bankJob} action="/praca/rejestry/pobierz" label={words.fetch} />}
    </Section>
  );
}

function Variables({ visit, sent, variables, indicators, mayFollow }: RegistersPageProps) {
  const { language, at } = visit;
  const choices = indicators.map(({ code, name }) => ({ value: code, label: say(language, name) }));
  return (
    <Section id="zmienne" title={say(language, words.list)} intro={say(language, words.listIntro)}>
      {variables.length > 0 && (
        <Table
          language={language}
          caption={say(language, words.list)}
          isCaptionHidden
          isFolding
          columns={[
            { key: "number", label: say(language, words.number) },
            { key: "name", label: say(language, words.name) },
            { key: "indicator", label: say(language, words.indicator) },
            { key: "release", label: say(language, words.release) },
            ...(mayFollow ? [{ key: "act", label: say(language, words.act) }] : []),
          ]}
          rows={variables.map((variable) => variableRow(visit, variable))}
        />
      )}
      {mayFollow && (
        <AskForm
          language={language}
          action={at("/praca/rejestry/zmienne")}
          form="follow"
          sent={sent}
          button={words.add}
          questions={[
            {
              name: "variable",
              label: words.number,
              hint: words.numberHint,
              isRequired: true,
              control: { kind: "text", inputMode: "numeric", width: "short", maxLength: 8 },
            },
            {
              name: "indicator",
              label: words.indicator,
              hint: words.indicatorHint,
              control: { kind: "select", choices: [{ value: "", label: say(language, words.noIndicator) }, ...choices] },
            },
          ]}
        />
      )}
    </Section>
  );
}

function variableRow({ language, at }: Visit, { id, name, measure, indicator, loadedVintage }: ListedVariable) {
  return {
    key: String(id),
    cells: {
      number: String(id),
      name: name === undefined ? say(language, words.notAsked) : <span lang="pl">{measure === undefined ? name : `${name} (${measure})`}</span>,
      indicator:
        indicator === undefined ? (
          say(language, words.noIndicator)
        ) : (
          <a href={at(indicator.address)}>
            <LangMark language={language} text={indicator.name} />
          </a>
        ),
      release: loadedVintage === undefined ? say(language, words.notLoaded) : <a href={at(`/dane/wydania/${loadedVintage}`)}>{loadedVintage}</a>,
      act: (
        <Form action={at("/praca/rejestry/zmienne/zdejmij")} hidden={{ _key: KEY_PLACE, variable: String(id) }}>
          <Button kind="quiet" fullLabel={`${say(language, words.drop)}: ${id}`}>
            {say(language, words.drop)}
          </Button>
        </Form>
      ),
    },
  };
}

function Quotas({ visit, quotas }: RegistersPageProps) {
  const { language, space } = visit;
  const count = (number: number) => formatNumber(language, number);
  return (
    <Section id="limity" title={say(language, words.quota)} intro={say(language, words.quotaIntro)}>
      {quotas.map(({ client, windows, pausedUntil }) => (
        <>
          <h3>{say(language, words[client])}</h3>
          {pausedUntil !== undefined && (
            <Notice language={language}>{say(language, fill(words.paused, { until: formatInstant(language, pausedUntil, space.zone) }))}</Notice>
          )}
          <FactList
            facts={windows.slice(1).map(({ milliseconds, most, used }) => ({
              term: say(language, words.windows[milliseconds] ?? words.quota),
              detail: say(language, fill(words.used, { used: count(used), most: count(most) })),
            }))}
          />
        </>
      ))}
    </Section>
  );
}

function Findings({ visit: { language }, findings }: RegistersPageProps) {
  return (
    <Section id="uwagi" title={say(language, words.findings)}>
      <Table
        language={language}
        caption={say(language, words.findings)}
        isCaptionHidden
        isFolding
        columns={[
          { key: "weight", label: say(language, words.weight) },
          { key: "what", label: say(language, words.what) },
          { key: "resource", label: say(language, words.resource) },
        ]}
        rows={findings.map(({ id, resource, code, isBad, params }) => ({
          key: id,
          cells: {
            weight: say(language, isBad ? words.bad : words.remark),
            what: say(language, bankSentence(code, params)),
            resource: <code>{resource}</code>,
          },
        }))}
      />
    </Section>
  );
}

function Outlines({ visit, mayFetchOutlines, outlinesJob }: RegistersPageProps) {
  const { language } = visit;
  return (
    <Section id="granice" title={say(language, words.outlines)} intro={say(language, words.outlinesIntro)}>
      {outlinesJob?.message !== undefined && (
        <p>
          <LangMark language={language} text={outlinesJob.message} /> {formatInstant(language, outlinesJob.madeAt, visit.space.zone)}
        </p>
      )}
      {mayFetchOutlines && <Start visit={visit} job={outlinesJob} action="/praca/rejestry/granice" label={words.fetchOutlines} />}
    </Section>
  );
}
