import { type Bilingual, type ContentText, digestCodes, digests, langOf, listHref, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, Field, type FieldError, Form, PageHeading, Section, StateWord, type Tone } from "@splot/kernel/web";
import { type StoredWatch, watchPath } from "../model/watch.ts";

const words = {
  kicker: { pl: "Obserwowanie", en: "Following" },
  waiting: { pl: "czeka na potwierdzenie", en: "waits for confirmation" },
  standing: { pl: "trwa", en: "active" },
  over: { pl: "zakończone", en: "ended" },
  confirmLead: { pl: "Potwierdź, że chcesz dostawać listy o tej sprawie.", en: "Confirm that you want letters about this matter." },
  confirm: { pl: "Potwierdzam", en: "I confirm" },
  lead: { pl: "Dostajesz wiadomości o tej sprawie i o tym, co z niej wynika.", en: "You get messages about this matter and what comes of it." },
  overLead: { pl: "Nie wyślemy już żadnej wiadomości o tej sprawie.", en: "We will send no more messages about this matter." },
  again: { pl: "Obserwuj od nowa", en: "Follow again" },
  often: { pl: "Jak często", en: "How often" },
  save: { pl: "Zapisz częstotliwość", en: "Save how often" },
  stop: { pl: "Przestań obserwować", en: "Stop following" },
  end: { pl: "Koniec obserwowania", en: "End of following" },
};

export type WatchPageProps = {
  readonly visit: Visit;
  readonly watch: StoredWatch;
  /** Missing: the thing is not public any more. */
  readonly thing: { readonly title: ContentText; readonly address: string } | undefined;
  readonly errors: readonly FieldError[];
};

export const watchTitle = words.kicker;

/** A watch for whoever holds its code: say yes, choose how often, end it. Opening the page changes nothing. */
export function WatchPage({ visit, watch, thing, errors }: WatchPageProps) {
  const { language, at } = visit;
  const { state, lead, tone } = standingOf(watch);
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={
          thing === undefined ? (
            say(language, words.kicker)
          ) : (
            <a href={at(thing.address)} lang={langOf(language, thing.title)}>
              {say(language, thing.title)}
            </a>
          )
        }
        state={<StateWord tone={tone}>{say(language, state)}</StateWord>}
        lead={say(language, lead)}
      />
      <ErrorSummary language={language} errors={errors} />
      {watch.endedAt === undefined ? <Deeds visit={visit} watch={watch} /> : thing !== undefined && <Again visit={visit} path={thing.address} />}
    </>
  );
}

function standingOf({ endedAt, isConfirmed }: StoredWatch): { readonly state: Bilingual; readonly lead: Bilingual; readonly tone: Tone } {
  if (endedAt !== undefined) return { state: words.over, lead: words.overLead, tone: "neutral" };
  return isConfirmed ? { state: words.standing, lead: words.lead, tone: "good" } : { state: words.waiting, lead: words.confirmLead, tone: "warning" };
}

function Again({ visit: { language, at }, path }: { readonly visit: Visit; readonly path: string }) {
  return (
    <p>
      <a href={listHref(at("/obserwuj"), { rzecz: path })}>{say(language, words.again)}</a>
    </p>
  );
}

/** What the holder of a standing watch may do. */
function Deeds({ visit, watch }: Pick<WatchPageProps, "visit" | "watch">) {
  const { language, at } = visit;
  const path = at(watchPath(watch.code));
  return (
    <>
      {!watch.isConfirmed && (
        <Form action={`${path}/potwierdz`} hidden={{ _key: KEY_PLACE }}>
          <Button kind="primary">{say(language, words.confirm)}</Button>
        </Form>
      )}
      {watch.isConfirmed && watch.watcherKind === "contact" && <Often visit={visit} watch={watch} action={`${path}/czestosc`} />}
      <Section id="koniec" title={say(language, words.end)}>
        <Form action={`${path}/koniec`} hidden={{ _key: KEY_PLACE }}>
          <Button>{say(language, words.stop)}</Button>
        </Form>
      </Section>
    </>
  );
}

function Often({ visit: { language }, watch, action }: Pick<WatchPageProps, "visit" | "watch"> & { readonly action: string }) {
  return (
    <Section id="czestosc" title={say(language, words.often)}>
      <Form action={action} hidden={{ _key: KEY_PLACE }}>
        <Field
          language={language}
          name="digest"
          label={say(language, words.often)}
          control={{ kind: "radio", value: watch.digest, choices: digestCodes.map((value) => ({ value, label: say(language, digests[value]) })) }}
        />
        <Button>{say(language, words.save)}</Button>
      </Form>
    </Section>
  );
}
