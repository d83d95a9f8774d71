import { type Bilingual, type ContentText, type Language, langOf, say } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Call, FormValues, Shown } from "@splot/kernel/http";
import { areaCodeOf, findUnit, listMembers, listUnits } from "@splot/kernel/territory";
import type { SelectChoice, Sent } from "@splot/kernel/web";
import { compositeName, compositeOf, type DraftFigure } from "../contract/study.ts";
import { isCountable } from "../loading/perHead.ts";
import { breakdownText } from "../model/asked.ts";
import type { StoredComposite } from "../model/composite.ts";
import { isMeasured, seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator } from "../model/observation.ts";
import { breakdownWords } from "../showing/viewNumbers.ts";
import { listComposites } from "../store/composites.ts";
import { listCoverage } from "../store/coverage.ts";
import { listIndicators } from "../store/indicators.ts";
import { listDimensions, listSeries } from "../store/series.ts";
import { BuilderPage } from "../web/pages/BuilderPage.tsx";
import type { FigureChoices } from "../web/parts/StudyFigureFields.tsx";
import { studyDeskPath, studyWords } from "../web/parts/studyWords.ts";
import { showStudy } from "./showStudies.tsx";
import { findStep } from "./steps.ts";
import { getDraft } from "./store.ts";

const words = {
  computed: { pl: "obliczany", en: "computed" },
  composite: { pl: "złożony", en: "composite" },
};

/** What the bank offers a study. */
interface Offer {
  readonly indicators: readonly Indicator[];
  readonly composites: readonly StoredComposite[];
}

/** The form in which a study is written. A published one is written no more: its page is shown. */
export async function showBuilder(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { read, visit, params } = call;
  const draft = await getDraft(read, params["studium"] ?? "");
  if (draft.thing.state !== "draft") return showStudy(call);
  const { language } = visit;
  const [areas, indicators, composites, step] = await together(
    listUnits(read, { level: "area", on: read.today }),
    listIndicators(read),
    listComposites(read),
    findStep(read, draft.thing.id),
  );
  const offer = { indicators, composites };
  return {
    title: draft.thing.title,
    density: "work",
    crumbs: [
      { label: studyWords.today, path: "/praca" },
      { label: studyWords.desk, path: studyDeskPath },
    ],
    body: (
      <BuilderPage
        visit={visit}
        draft={draft}
        figures={await choicesOf(read, language, { offer, figures: draft.figures })}
        choosable={offered(language, { ...offer, indicators: await withNumbers(read, indicators) })}
        areas={areas.map(({ code, name }) => choiceOf(language, code, name))}
        step={step}
        sent={sent}
      />
    ),
  };
}

function choiceOf(language: Language, value: string, text: ContentText): SelectChoice {
  return { value, label: say(language, text), language: langOf(language, text) };
}

/** All that can be added: what is measured, what is computed of it, composites. */
function offered(language: Language, { indicators, composites }: Offer): readonly SelectChoice[] {
  const marked = (choice: SelectChoice, kind: Bilingual | undefined) =>
    kind === undefined ? choice : { ...choice, label: `${choice.label} (${say(language, kind)})` };
  return [
    ...indicators.map((one) => marked(choiceOf(language, one.code, one.name), isMeasured(one) ? undefined : words.computed)),
    ...composites.map(({ code, name }) => marked(choiceOf(language, compositeName(code), name), words.composite)),
  ];
}

/** What each figure of a draft may choose, in two queries for all of them. */
async function choicesOf(
  read: ReadHandle,
  language: Language,
  { offer, figures }: { readonly offer: Offer; readonly figures: readonly DraftFigure[] },
): Promise<readonly FigureChoices[]> {
  const own = offer.indicators.filter(({ code }) => figures.some(({ indicator }) => indicator === code));
  const series = await listSeries(
    read,
    own.map(({ id }) => id),
  );
  const dimensions = await listDimensions(read, [...new Set(series.flatMap(({ breakdown }) => Object.keys(breakdown)))]);
  return figures.map(({ indicator: name }): FigureChoices => {
    const composite = offer.composites.find(({ code }) => code === compositeOf(name));
    if (composite !== undefined) return { name: composite.name, address: composite.address, breakdowns: [], canPerHead: false, hasAreas: false };
    const indicator = own.find(({ code }) => code === name);
    const broken = series.filter(({ indicator: of, breakdown }) => of === indicator?.id && Object.keys(breakdown).length > 0);
    return {
      name: indicator?.name ?? { pl: name },
      address: indicator?.address,
      breakdowns: broken.map(({ breakdown }) => ({ value: breakdownText(breakdown), label: breakdownWords(language, { dimensions }, breakdown) })),
      canPerHead: indicator !== undefined && isCountable(indicator),
      hasAreas: true,
    };
  });
}

/** The indicators that the area of the space, or a member of it, has numbers of, or of all that they are computed from; in three queries. */
async function withNumbers(read: ReadHandle, indicators: readonly Indicator[]): Promise<readonly Indicator[]> {
  const code = areaCodeOf(read.space);
  const [units, area] = await together(listMembers(read, code, read.today), findUnit(read, code, read.today));
  const series = indicators.filter(isMeasured).map((one) => one.series);
  const held = new Set((await listCoverage(read, { series, units: units.map(({ id }) => id), area: area?.id })).map((one) => one.series));
  return indicators.filter(({ series: own, derivation }) => (derivation === undefined ? [own] : seriesOfDerivation(derivation)).every((one) => held.has(one)));
}

/** The form again, with what was typed and what was refused. */
export function builderAgain(form: "save" | "publish" | "undo") {
  return (call: Call<unknown>, { values, refusal }: Omit<Sent, "form"> & { readonly values: FormValues }): Promise<Shown> =>
    showBuilder(call, { form, values, refusal });
}
