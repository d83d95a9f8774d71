import { type Bilingual, diffWords, findReceiptCode, formatReceiptCode, Refusal, refusalStatus, say } from "@splot/kernel";
import { type Call, type FormValues, form, page, type Shown, type Visit } from "@splot/kernel/http";
import { BeforeAfter, Button, ButtonLink, ErrorSummary, Field, Form, Notice, PageHeading, Section, StateWord, Timeline } from "@splot/kernel/web";
import { type Fate, fateOfRemark, verdicts, withdrawRemark } from "@splot/participation";
import { findReceipt, loadThread, type Receipt, receiptMark } from "@splot/thread";
import { ThreadOf } from "@splot/thread/web";
import { z } from "zod";
import { Snippet } from "../embed/Snippet.tsx";
import { laterSteps } from "../laterSteps.ts";
import { showDeclarationFate } from "./declarationFate.tsx";
import { eventOf, fateWords, OwnData } from "./fateParts.tsx";
import { showIdeaFate } from "./ideaFate.tsx";

const words = {
  lookup: { pl: "Co stało się z moją uwagą", en: "What became of my remark" },
  lookupLead: { pl: "Wpisz kod z pokwitowania. Nie trzeba konta.", en: "Type the code from your receipt. No account is needed." },
  code: { pl: "Kod pokwitowania", en: "Receipt code" },
  codeHint: {
    pl: "12 znaków, na przykład 7Q2K-9XWM-41TZ. Wielkość liter nie ma znaczenia.",
    en: "12 characters, for example 7Q2K-9XWM-41TZ. Capitals do not matter.",
  },
  show: { pl: "Pokaż", en: "Show" },
  kicker: { pl: "Los uwagi", en: "Fate of the remark" },
  title: { pl: "Uwaga {number}", en: "Remark {number}" },
  yours: { pl: "Zgłoszona uwaga", en: "The remark as sent" },
  wished: { pl: "Proponowana zmiana", en: "Proposed change" },
  reason: { pl: "Uzasadnienie", en: "Reason" },
  change: { pl: "Co zmieniło się w dokumencie", en: "What changed in the document" },
  withdraw: { pl: "Wycofaj uwagę", en: "Withdraw the remark" },
  withdrawNote: {
    pl: "Wycofana uwaga zachowuje numer, ale nie będzie rozpatrywana. Tego nie można cofnąć.",
    en: "A withdrawn remark keeps its number but will not be considered. This cannot be undone.",
  },
};

/** Looking a receipt up by its code, without an account. */
export const lookupPage = page({
  path: "/los",
  budget: 3,
  query: z.object({ kod: z.string().max(60).optional() }),
  async show({ visit, query }: Call<{ readonly kod?: string | undefined }>) {
    if (query.kod === undefined) return lookup(visit);
    const code = findReceiptCode(query.kod);
    if (code === undefined) return lookup(visit, { code: query.kod, text: typo, status: 422 });
    return new Response(null, { status: 303, headers: { location: `${visit.language === "en" ? "/en" : ""}/los/${code}` } });
  },
});

const typo = { pl: "W kodzie jest literówka. Porównaj go z pokwitowaniem.", en: "There is a typing error in the code. Compare it with your receipt." };

/** A code that leads to no receipt, and what is wrong with it. */
interface Mistyped {
  readonly code: string;
  readonly text: Bilingual;
  readonly status: number;
}

function lookup(visit: Visit, mistyped?: Mistyped): Shown {
  const { language } = visit;
  const errors = mistyped === undefined ? [] : [{ field: "kod", message: say(language, mistyped.text) }];
  return {
    title: words.lookup,
    status: mistyped?.status ?? 200,
    body: (
      <>
        <PageHeading title={say(language, words.lookup)} lead={say(language, words.lookupLead)} />
        <ErrorSummary language={language} errors={errors} />
        <Form action={visit.at("/los")} method="get">
          <Field
            language={language}
            name="kod"
            label={say(language, words.code)}
            hint={say(language, words.codeHint)}
            error={errors[0]?.message}
            isRequired
            control={{ kind: "text", value: mistyped?.code, maxLength: 60, autocomplete: "off", width: "medium" }}
          />
          <Button kind="primary">{say(language, words.show)}</Button>
        </Form>
      </>
    ),
  };
}

/** The fate of one contribution by its receipt; a code that leads nowhere can be corrected at once. */
export const fatePage = page({ path: "/los/:code", budget: 20, show: (call: Call<unknown>) => showFate(call) });

/** Withdrawing a remark, for the holder of its receipt. */
export const withdrawForm = form({
  path: "/los/:code/wycofaj",
  action: withdrawRemark,
  input: ({ params }) => ({ code: params["code"] ?? "" }),
  done: ({ params }) => `/los/${params["code"] ?? ""}`,
  again: (call: Call<unknown>, { refusal }: { readonly values: FormValues; readonly refusal: Refusal }) => showFate(call, refusal),
});

async function showFate(call: Call<unknown>, problem?: Refusal): Promise<Shown> {
  const typed = (call.params["code"] ?? "").slice(0, 60);
  try {
    return await showReceived(call, await findReceipt(call.read, typed), problem);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return lookup(call.visit, { code: typed, text: error.details.text, status: refusalStatus[error.kind] });
  }
}

async function showReceived({ visit, read, params }: Call<unknown>, receipt: Receipt, problem?: Refusal): Promise<Shown> {
  const fate = await fateOfRemark(read, receipt.object);
  if (fate === undefined && problem !== undefined) throw problem;
  if (fate === undefined) return (await otherFate({ visit, read, params, query: {} }, receipt)) ?? lookup(visit);
  const thread = await loadThread(read, visit, { object: receipt.object });
  const isPublic = fate.answer !== undefined;
  const later = isPublic ? await laterSteps(read, thread) : [];
  const { language } = visit;
  const title = { pl: words.title.pl.replace("{number}", fate.number), en: words.title.en.replace("{number}", fate.number) };
  const code = formatReceiptCode(receipt.code);
  return {
    title,
    crumbs: [{ label: fate.round.title, path: fate.round.address }],
    body: (
      <>
        <PageHeading
          kicker={say(language, words.kicker)}
          title={say(language, title)}
          lead={say(language, fateWords.kept)}
          state={fate.answer && <StateWord tone="good">{say(language, verdicts[fate.answer.verdict])}</StateWord>}
        />
        {problem !== undefined && (
          <Notice language={language} tone="danger">
            {say(language, problem.details.text)}
          </Notice>
        )}
        <Section id="kroki" title={say(language, fateWords.steps)}>
          <Timeline
            events={[...fate.steps.filter(({ state }) => state !== "ahead"), ...later, ...fate.steps.filter(({ state }) => state === "ahead")].map((step) =>
              eventOf(visit, step),
            )}
          />
        </Section>
        {fate.paragraph?.after !== undefined && (
          <Section id="zmiana" title={say(language, words.change)}>
            <BeforeAfter language={language} textLanguage="pl" segments={diffWords(fate.paragraph.before, fate.paragraph.after)} />
          </Section>
        )}
        {fate.answer !== undefined && (
          <Section id="odpowiedz" title={say(language, fateWords.answer)}>
            <p lang="pl">{fate.answer.rationale}</p>
          </Section>
        )}
        <Sent visit={visit} fate={fate} code={code} />
        {await OwnData({ visit, read, receipt })}
        <Snippet visit={visit} path={`/los/${receiptMark(receipt.code)}/osadz`} name={title} />
        <ThreadOf
          visit={visit}
          hasFollow={isPublic}
          thread={isPublic ? thread : { ...thread, down: [], wholes: [] }}
          chosen={{ kind: "remark", title, path: fate.path }}
        />
      </>
    ),
  };
}

/** The fate of what is no remark. */
async function otherFate(call: Call<unknown>, receipt: Receipt): Promise<Shown | undefined> {
  return (await showIdeaFate(call, receipt)) ?? showDeclarationFate(call, receipt);
}

function Sent({ visit, fate, code }: { readonly visit: Visit; readonly fate: Fate; readonly code: string }) {
  const { language, at } = visit;
  const { remark } = fate;
  const mayWithdraw = remark.withdrawnAt === undefined && fate.answer === undefined;
  return (
    <Section
      id="uwaga"
      title={say(language, words.yours)}
      aside={
        <span class="muted">
          {say(language, fateWords.receipt)} {code}
        </span>
      }
    >
      <h3>{say(language, words.wished)}</h3>
      <p lang="pl">{remark.proposedText}</p>
      <h3>{say(language, words.reason)}</h3>
      <p lang="pl">{remark.reasonText}</p>
      {mayWithdraw && (
        <details class="disclosure">
          <summary>{say(language, words.withdraw)}</summary>
          <p>{say(language, words.withdrawNote)}</p>
          <Form action={at(`/los/${code.replaceAll("-", "")}/wycofaj`)}>
            <Button kind="danger">{say(language, words.withdraw)}</Button>
          </Form>
          <ButtonLink href={at(fate.round.address)}>{say(language, fate.round.title)}</ButtonLink>
        </details>
      )}
    </Section>
  );
}
