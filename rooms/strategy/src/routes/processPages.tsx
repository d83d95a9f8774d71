import { together } from "@splot/kernel/database";
import { page } from "@splot/kernel/http";
import { findThingAt, getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { LangMark } from "@splot/kernel/web";
import { z } from "zod";
import { findProcessOfStep, listPlaces, listProducts, listStatements, listSteps } from "../store/process.ts";
import { NoProcessPage } from "../web/pages/NoProcessPage.tsx";
import { ProcessPage } from "../web/pages/ProcessPage.tsx";
import { StepPage } from "../web/pages/StepPage.tsx";
import { bothPanels, PANEL_QUERIES, VISIT_QUERIES } from "./panels.tsx";

const order = z.object({ kolejnosc: z.enum(["a", "b"]).catch("a") });
const crumb = { label: { pl: "Jak pracujemy", en: "How we work" }, path: "/jak-pracujemy" };

/** The process from idea to decision: all of it, and each step. */
export const processPages = [
  page<z.infer<typeof order>>({
    path: "/jak-pracujemy",
    budget: 5 + PANEL_QUERIES + VISIT_QUERIES,
    query: order,
    async show(call) {
      const { visit, read, query } = call;
      const thing = await findThingAt(read, "/jak-pracujemy", "process");
      if (thing === undefined) return { title: crumb.label, body: <NoProcessPage visit={visit} /> };
      const [steps, places, products, statements, panels] = await together(
        listSteps(read, thing.id),
        listPlaces(read, thing.id),
        listProducts(read, thing.id),
        listStatements(read, thing.id),
        bothPanels(call, thing),
      );
      return {
        title: thing.title,
        description: {
          pl: "Sześć kroków od danych do decyzji, ich kolejność według dwóch źródeł i produkty.",
          en: "Six steps from evidence to decision, their order after two sources, and their products.",
        },
        body: (
          <ProcessPage
            visit={visit}
            title={<LangMark language={visit.language} text={thing.title} />}
            template={query.kolejnosc}
            steps={steps}
            places={places}
            products={products}
            statements={statements}
            {...panels}
          />
        ),
      };
    },
  }),
  page({
    path: "/jak-pracujemy/:step",
    budget: 5 + PANEL_QUERIES + VISIT_QUERIES,
    async show(call) {
      const { visit, read, params } = call;
      const thing = await getThingAt(read, `/jak-pracujemy/${params["step"] ?? ""}`, "process_step");
      const process = await findProcessOfStep(read, thing.id);
      if (process === undefined) throw refuseUnknown();
      const [steps, allPlaces, allProducts, panels] = await together(
        listSteps(read, process),
        listPlaces(read, process),
        listProducts(read, process),
        bothPanels(call, thing),
      );
      const step = steps.find(({ id }) => id === thing.id);
      if (step === undefined) throw refuseUnknown();
      const places = allPlaces.filter((place) => place.step === step.code);
      const products = allProducts.filter((product) => product.step === step.code);
      return {
        title: thing.title,
        crumbs: [crumb],
        body: <StepPage visit={visit} step={step} places={places} products={products} {...panels} />,
      };
    },
  }),
];
