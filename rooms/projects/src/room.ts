import { room } from "@splot/kernel/http";
import { abandonProject } from "./actions/abandonProject.ts";
import { checkFiche } from "./actions/checkFiche.ts";
import { completeProject } from "./actions/completeProject.ts";
import { decideFiche } from "./actions/decideFiche.ts";
import { dropLink } from "./actions/dropLink.ts";
import { editFiche } from "./actions/editFiche.ts";
import { enterFund } from "./actions/enterFund.ts";
import { joinBundle } from "./actions/joinBundle.ts";
import { linkBasis } from "./actions/linkBasis.ts";
import { linkDirection } from "./actions/linkDirection.ts";
import { planFinancing } from "./actions/planFinancing.ts";
import { recordFund } from "./actions/recordFund.ts";
import { recordProject } from "./actions/recordProject.ts";
import { returnFiche } from "./actions/returnFiche.ts";
import { reviseFund } from "./actions/reviseFund.ts";
import { setShare } from "./actions/setShare.ts";
import { startDelivery } from "./actions/startDelivery.ts";
import { startFiche } from "./actions/startFiche.ts";
import { submitFiche } from "./actions/submitFiche.ts";
import { dutiesOf } from "./duties.ts";
import { ficheFields } from "./model/edits.ts";
import { projectStates } from "./model/states.ts";
import { queries } from "./queries.ts";
import { routes } from "./routes.ts";

const gaps = {
  noBasis: {
    pl: "Nie wiadomo, z czego ten projekt wynika. Przy fiszce cel, plan albo dowód dodaje zespół gminy.",
    en: "It is not known what this project follows from. With a fiche, the team of the municipality adds a goal, plan or evidence.",
  },
  noMoney: {
    pl: "Nie wiadomo, z jakiego źródła są pieniądze ani co z projektu wynikło. Przy fiszce finansowanie planuje zespół gminy.",
    en: "It is not known which source pays or what came of the project. With a fiche, the team of the municipality plans the financing.",
  },
  unused: { pl: "Żaden jawny projekt nie wskazuje tego źródła.", en: "No public project names this source." },
};

/** The room of projects: fiches from draft to the catalogue, their money year by year, sources of funding. */
export const projectsRoom = room({
  name: "projects",
  title: { pl: "Projekty", en: "Projects" },
  kinds: {
    project: {
      names: { pl: ["projekt", "projekty", "projektów"], en: ["project", "projects"] },
      gaps: { before: gaps.noBasis, after: gaps.noMoney, alone: gaps.noBasis },
      states: projectStates,
    },
    fund: {
      names: { pl: ["źródło finansowania", "źródła finansowania", "źródeł finansowania"], en: ["source of funding", "sources of funding"] },
      gaps: { before: gaps.unused, alone: gaps.unused },
      states: { confirmed: { pl: "potwierdzone w źródle", en: "confirmed by a source" }, to_confirm: { pl: "do potwierdzenia", en: "to be confirmed" } },
    },
  },
  fields: ficheFields,
  events: {
    "projects.fiche_started": { pl: "Zaczęto fiszkę.", en: "The fiche was begun." },
    "projects.fiche_edited": { pl: "Zmieniono fiszkę.", en: "The fiche was edited." },
    "projects.share_set": { pl: "Wpisano udział w kosztach.", en: "A share of the cost was entered." },
    "projects.direction_linked": { pl: "Wskazano cel albo plan.", en: "A goal or plan was named." },
    "projects.basis_linked": { pl: "Wskazano dowód problemu.", en: "Evidence of the problem was cited." },
    "projects.link_dropped": { pl: "Usunięto powiązanie.", en: "A link was removed." },
    "projects.bundle_joined": { pl: "Zmieniono wiązkę projektu.", en: "The bundle of the project was changed." },
    "projects.fiche_submitted": { pl: "Złożono fiszkę i zamrożono jej wersję.", en: "The fiche was submitted and its version frozen." },
    "projects.fiche_checked": { pl: "Biuro wzięło fiszkę do sprawdzenia.", en: "The office took the fiche into the check." },
    "projects.fiche_returned": { pl: "Zwrócono fiszkę do poprawy.", en: "The fiche was returned for correction." },
    "projects.fiche_accepted": { pl: "Przyjęto fiszkę do katalogu.", en: "The fiche was accepted for the catalogue." },
    "projects.fiche_declined": { pl: "Nie przyjęto fiszki.", en: "The fiche was not accepted." },
    "projects.financing_planned": { pl: "Zapisano wersję linii finansowania.", en: "A version of a financing line was entered." },
    "projects.delivery_started": { pl: "Rozpoczęto realizację.", en: "The delivery started." },
    "projects.completed": { pl: "Zakończono projekt.", en: "The project was completed." },
    "projects.abandoned": { pl: "Zaniechano projektu.", en: "The project was abandoned." },
    "projects.project_recorded": { pl: "Odnotowano projekt na podstawie źródła.", en: "The project was recorded from a source." },
    "projects.fund_entered": { pl: "Wpisano źródło finansowania.", en: "The source of funding was entered." },
    "projects.fund_revised": { pl: "Zmieniono opis źródła finansowania.", en: "The description of the source of funding was changed." },
    "projects.fund_recorded": { pl: "Odnotowano źródło finansowania.", en: "The source of funding was recorded." },
  },
  actions: [
    startFiche,
    editFiche,
    setShare,
    linkDirection,
    linkBasis,
    dropLink,
    joinBundle,
    submitFiche,
    checkFiche,
    returnFiche,
    decideFiche,
    planFinancing,
    startDelivery,
    completeProject,
    abandonProject,
    recordProject,
    recordFund,
    enterFund,
    reviseFund,
  ],
  queries,
  routes,
  reactions: [],
  duties: dutiesOf,
});
