import { type Call, page } from "@splot/kernel/http";
import { listStatements } from "../store/statements.ts";
import { AboutPage, aboutTitle, FormsPage, formsTitle } from "../web/pages/AboutPages.tsx";
import { VISIT_QUERIES } from "./panels.ts";

const aboutPage = page({
  path: "/o-programie",
  budget: 1 + VISIT_QUERIES,
  async show({ visit, read }: Call<unknown>) {
    const statements = await listStatements(read, ["about", "context", "goal", "actor", "assumption", "contribution"]);
    return { title: aboutTitle, body: <AboutPage visit={visit} statements={statements} /> };
  },
});

const formsPage = page({
  path: "/formy-wspolpracy",
  budget: 1 + VISIT_QUERIES,
  async show({ visit, read }: Call<unknown>) {
    return {
      title: formsTitle,
      crumbs: [{ label: aboutTitle, path: "/o-programie" }],
      body: <FormsPage visit={visit} statements={await listStatements(read, ["form"])} />,
    };
  },
});

/** What the programme is, as its sources tell it. */
export const aboutRoutes = [aboutPage, formsPage];
