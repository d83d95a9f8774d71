import { type Call, form, listQuery, listWord, page } from "@splot/kernel/http";
import { z } from "zod";
import { acceptImport } from "./actions/acceptImport.ts";
import { checkImport } from "./actions/checkImport.ts";
import { followBankVariable, unfollowBankVariable } from "./actions/followBankVariable.ts";
import { startBankSync } from "./actions/startBankSync.ts";
import { startOutlinesSync } from "./actions/startOutlinesSync.ts";
import { withdrawVintage } from "./actions/withdrawVintage.ts";
import { type IndicatorBase, OWN } from "./model/definition.ts";
import { COMPUTED } from "./model/derivation.ts";
import { pinView } from "./pinning/pinView.ts";
import { policy } from "./policy.ts";
import { showProfilePdf } from "./profiling/showProfilePdf.ts";
import { comparisonFile } from "./showing/comparisonFiles.ts";
import { catalogueFile, showCatalogue } from "./showing/showCatalogue.tsx";
import { changesFile, showChanges } from "./showing/showChanges.tsx";
import { showComparison } from "./showing/showComparison.tsx";
import { checkedProfile, importAgain, sentMemory, sentProfile, sentReading, sentTable, showChecked, showImport } from "./showing/showImport.tsx";
import { showIndicator } from "./showing/showIndicator.tsx";
import { municipalitiesFile, showMunicipalities } from "./showing/showMunicipalities.tsx";
import { type Above, showMunicipality } from "./showing/showMunicipality.tsx";
import { showPinned } from "./showing/showPinned.tsx";
import { registersAgain, showRegisters } from "./showing/showRegisters.tsx";
import { showRelease } from "./showing/showRelease.tsx";
import { viewFile, viewJson, viewPng, viewSvg } from "./showing/viewFiles.tsx";
import { viewFrame } from "./showing/viewFrame.tsx";

const word = z.string().max(200).optional();
const catalogueQuery = listQuery({ dziedzina: listWord, dane: listWord, zrodlo: listWord, okres: listWord, zasieg: listWord, aktualnosc: listWord });
const changesQuery = listQuery({ z: listWord, na: listWord, co: listWord, podzial: listWord });
/** Formats of official statistics that a view is given out in. */
const fileFormats = ["csv", "xlsx", "json-stat", "sdmx-csv", "geojson", "px"] as const;

/** The page of an indicator with its pictures and files, under `/dane`, or where computed ones or those of the own space stand. */
function indicatorRoutes(base: IndicatorBase) {
  const before = base.slice("/dane/".length);
  return [
    page({ path: `${base}/:wskaznik`, budget: 34, show: (call) => showIndicator(call) }),
    form({
      path: `${base}/:wskaznik/zachowaj`,
      action: pinView,
      input: ({ values, params }) => ({ indicator: `${before === "" ? "" : `${before}/`}${params["wskaznik"] ?? ""}`, query: values["query"] ?? "" }),
      done: ({ result }) => result.address,
      again: (call, sent) => showIndicator({ ...call, visit: { ...call.visit, search: sent.values["query"] ?? "" } }, { ...sent, form: "zachowaj" }),
    }),
    page({ path: `${base}/:wskaznik/json`, budget: 20, show: viewJson }),
    page({ path: `${base}/:wskaznik/svg`, budget: 20, show: viewSvg }),
    page({ path: `${base}/:wskaznik/osadz`, budget: 20, show: viewFrame }),
    page({ path: `${base}/:wskaznik/png`, budget: 20, show: viewPng }),
    ...fileFormats.map((format) => page({ path: `${base}/:wskaznik/${format}`, budget: 22, show: (call) => viewFile(call, format) })),
  ];
}

/** The data bank: catalogue, imports, indicators and their files. */
const dataRoutes = [
  page({ path: "/dane", budget: 10, query: catalogueQuery, show: showCatalogue }),
  page({ path: "/dane.csv", budget: 10, query: catalogueQuery, show: catalogueFile }),
  page({
    path: "/dane/import",
    budget: 3,
    grants: policy.checkImport,
    query: z.object({ zapisano: word }),
    async show({ visit, query }) {
      return showImport(visit, {}, query.zapisano);
    },
  }),
  form({
    path: "/dane/import/sprawdz",
    action: checkImport,
    mostMb: 15,
    input: async (sent) => ({ ...(await sentTable(sent)), ...sentReading(sent.values), profile: checkedProfile(sent.values) }),
    done: ({ result, values, visit }) => showChecked(visit, values, result),
    again: importAgain,
  }),
  form({
    path: "/dane/import",
    action: acceptImport,
    async input(sent) {
      const { producer = "", title = "", url = "", licence = "", releasedOn = "", isVerified, isWithheld } = sent.values;
      const marks = { isVerified: isVerified === "yes" ? "yes" : "no", isWithheld: isWithheld === "yes" ? "yes" : "no" };
      return {
        ...(await sentTable(sent)),
        ...sentReading(sent.values),
        profile: sentProfile(sent.values),
        remember: sentMemory(sent.values),
        producer,
        title,
        url,
        licence,
        releasedOn,
        ...marks,
      };
    },
    mostMb: 15,
    done: ({ result }) => {
      if (result.job !== undefined) return `/praca/zadania/${result.job}`;
      return result.isRepeated ? "/dane/import?zapisano=znany" : `/dane/wydania/${result.vintage}`;
    },
    again: importAgain,
  }),
  page({ path: "/dane/wydania/:wydanie", budget: 14, show: (call) => showRelease(call) }),
  form({
    path: "/dane/wydania/:wydanie/wycofaj",
    action: withdrawVintage,
    input: ({ values, params }) => ({ vintage: params["wydanie"] ?? "", reason: values["reason"] ?? "" }),
    done: ({ result }) => `/dane/wydania/${result.vintage}`,
    again: (call, { values, refusal }) => showRelease(call, { reason: values["reason"], refusal }),
  }),
  page({ path: "/dane/porownaj", budget: 9, show: showComparison }),
  page({ path: "/dane/porownaj.csv", budget: 9, show: (call) => comparisonFile(call, "csv") }),
  page({ path: "/dane/porownaj.xlsx", budget: 9, show: (call) => comparisonFile(call, "xlsx") }),
  ...indicatorRoutes(COMPUTED),
  ...indicatorRoutes(OWN),
  page({ path: "/dane/widoki/:widok", budget: 16, show: showPinned }),
  ...indicatorRoutes("/dane"),
  ...(["/dane", OWN] as const).flatMap((base) => [
    page({ path: `${base}/:wskaznik/zmiany`, budget: 9, query: changesQuery, show: showChanges }),
    page({ path: `${base}/:wskaznik/zmiany.csv`, budget: 9, query: changesQuery, show: changesFile }),
  ]),
];

/** What is fetched from registers of others. */
const registerRoutes = [
  page({ path: "/praca/rejestry", budget: 14, grants: policy.openRegisters, show: (call: Call<unknown>) => showRegisters(call) }),
  form({
    path: "/praca/rejestry/zmienne",
    action: followBankVariable,
    input: ({ values }) => ({ variable: values["variable"]?.trim() ?? "", indicator: values["indicator"] ?? "" }),
    done: () => "/praca/rejestry#zmienne",
    again: registersAgain("follow"),
  }),
  form({
    path: "/praca/rejestry/zmienne/zdejmij",
    action: unfollowBankVariable,
    input: ({ values }) => ({ variable: values["variable"] ?? "" }),
    done: () => "/praca/rejestry#zmienne",
    again: registersAgain("start"),
  }),
  form({
    path: "/praca/rejestry/pobierz",
    action: startBankSync,
    input: () => ({}),
    done: ({ result }) => `/praca/zadania/${result.job}`,
    again: registersAgain("start"),
  }),
  form({
    path: "/praca/rejestry/granice",
    action: startOutlinesSync,
    input: () => ({}),
    done: ({ result }) => `/praca/zadania/${result.job}`,
    again: registersAgain("start"),
  }),
];

/** Pages, forms and files of the room, with what rooms above add to them. */
export function routesWith(above: Above) {
  return [
    page({ path: "/gminy", budget: 8, query: listQuery({}), show: showMunicipalities }),
    page({ path: "/gminy.csv", budget: 8, query: listQuery({}), show: municipalitiesFile }),
    page({ path: "/gminy/:gmina", budget: 31, show: (call) => showMunicipality(call, above) }),
    page({ path: "/gminy/:gmina/profil.pdf", budget: 19, show: (call) => showProfilePdf(call, above) }),
    ...dataRoutes,
    ...registerRoutes,
  ];
}
