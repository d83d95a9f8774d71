import { form, listQuery, page } from "@splot/kernel/http";
import { endBreak, recordBreak } from "./actions/recordBreak.ts";
import { policy } from "./policy.ts";
import { breaksAgain, breaksFile, showBreaks } from "./showing/showBreaks.tsx";
import { qualityDesks } from "./web/parts/QualityTabs.tsx";

const breaks = qualityDesks.breaks.path;

/** Breaks that people declare. */
const breakRoutes = [
  page({ path: breaks, budget: 4, grants: policy.openQuality, query: listQuery({}), show: (call) => showBreaks(call) }),
  page({ path: `${breaks}.csv`, budget: 3, grants: policy.openQuality, query: listQuery({}), show: breaksFile }),
  form({
    path: breaks,
    action: recordBreak,
    input: ({ values }) => ({ indicator: values["indicator"], period: values["period"], note: { pl: values["note"], en: values["noteEn"] } }),
    done: () => breaks,
    again: breaksAgain,
  }),
  form({
    path: `${breaks}/cofnij`,
    action: endBreak,
    input: ({ values }) => ({ indicator: values["indicator"], period: values["period"], reason: values["reason"] }),
    done: () => breaks,
    again: breaksAgain,
  }),
];

/** The desks of the quality of the figures. */
export const qualityRoutes = [...breakRoutes];
