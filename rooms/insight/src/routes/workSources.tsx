import { authorise } from "@splot/kernel/access";
import { type Call, form, page, type Shown } from "@splot/kernel/http";
import { markExcerpt } from "../actions/markExcerpt.ts";
import { recordConsent } from "../actions/recordConsent.ts";
import { saveText } from "../actions/saveText.ts";
import { withdrawConsent } from "../actions/withdrawConsent.ts";
import { writeCard } from "../actions/writeCard.ts";
import { passagesOf } from "../model/excerpt.ts";
import { policy } from "../policy.ts";
import { listExcerpts } from "../store/cards.ts";
import { findText, getSource } from "../store/sources.ts";
import { getStudy } from "../store/studies.ts";
import { linesOf, type Sent } from "../web/parts/form.ts";
import { SourceDeskPage } from "../web/work/SourceDeskPage.tsx";
import { deskCrumb, idOf } from "./workStudies.tsx";

/** The desk of a source; its words are for those who work on studies alone. */
async function showSource(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  authorise(visit.actor, policy.openWorkshop);
  const source = await getSource(read, idOf(call, "source"));
  const study = await getStudy(read, source.study);
  const [text, excerpts] = [await findText(read, source.id), await listExcerpts(read, source.id)];
  const marked = new Set(excerpts.map(({ start, end }) => `${start}-${end}`));
  return {
    title: { pl: "Źródło", en: "Source" },
    crumbs: [deskCrumb, { label: study.thing.title, path: `/praca/wnioski/badania/${study.id}` }],
    density: "work",
    body: (
      <SourceDeskPage
        visit={visit}
        study={study}
        source={source}
        passages={text === undefined ? undefined : passagesOf(text.text).map((one) => ({ ...one, isMarked: marked.has(`${one.start}-${one.end}`) }))}
        excerpts={excerpts.flatMap(({ id, quote }) => (quote === undefined ? [] : [{ id, quote }]))}
        sent={sent}
      />
    ),
  };
}

const back = ({ params }: { readonly params: Readonly<Record<string, string>> }) => `/praca/wnioski/zrodla/${params["source"]}`;
const sourceDesk = page({ path: "/praca/wnioski/zrodla/:source", grants: policy.openWorkshop, budget: 9, show: (call: Call<unknown>) => showSource(call) });

const consentForm = form({
  path: "/praca/wnioski/zrodla/:source/zgoda",
  action: recordConsent,
  input: ({ values: { givenOn, form: how, showsRole, showsMunicipality }, params }) => ({
    source: params["source"],
    givenOn,
    form: how,
    showsRole,
    showsMunicipality,
  }),
  done: back,
  again: (call, sent) => showSource(call, { form: "consent", ...sent }),
});

const withdrawForm = form({
  path: "/praca/wnioski/zrodla/:source/wycofanie",
  action: withdrawConsent,
  input: ({ params }) => ({ source: params["source"] }),
  done: back,
  again: (call, sent) => showSource(call, { form: "withdraw", ...sent }),
});

const textForm = form({
  path: "/praca/wnioski/zrodla/:source/tekst",
  action: saveText,
  input: ({ values, params }) => ({ source: params["source"], text: values["text"] }),
  done: back,
  again: (call, sent) => showSource(call, { form: "text", ...sent }),
});

/** A sentence comes as its place "start-end", any other passage as its words. */
const excerptForm = form({
  path: "/praca/wnioski/zrodla/:source/cytat",
  action: markExcerpt,
  input: ({ values: { place, quote }, params }) => {
    const [start, end] = (place ?? "").split("-");
    return { source: params["source"], ...(end === undefined ? { quote } : { start, end }) };
  },
  done: (sent) => `${back(sent)}#cytaty`,
  again: (call, sent) => showSource(call, { form: "excerpt", ...sent }),
});

const cardForm = form({
  path: "/praca/wnioski/zrodla/:source/karta",
  action: writeCard,
  input: ({ values: { excerpts, tag, awareness, text, textEn, study } }) => ({ study, excerpts: linesOf(excerpts), tag, awareness, text, textEn }),
  done: ({ result }) => `/praca/wnioski/badania/${result.study}/tablica`,
  again: (call, sent) => showSource(call, { form: "card", ...sent }),
});

/** The desks of sources. */
export const workSourceRoutes = [sourceDesk, consentForm, withdrawForm, textForm, excerptForm, cardForm];
