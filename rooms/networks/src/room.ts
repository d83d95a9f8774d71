import { room } from "@splot/kernel/http";
import { recordEdition } from "./actions/recordEdition.ts";
import { recordMember } from "./actions/recordMember.ts";
import { recordNetwork } from "./actions/recordNetwork.ts";
import { recordRecommendation } from "./actions/recordRecommendation.ts";
import { recordStatements } from "./actions/recordStatements.ts";
import { networkStates } from "./model/network.ts";
import { recommendationStates } from "./model/recommendation.ts";
import { queries } from "./queries.ts";
import { routes } from "./routes.ts";

const gaps = {
  fate: {
    pl: "Nie wiadomo, co stało się z tym zaleceniem. Odpowiedź adresata dopisze ministerstwo.",
    en: "It is not known what became of this recommendation. The ministry adds the reply of its addressee.",
  },
  products: {
    pl: "Nie wiadomo jeszcze, co powstało w tej sieci. Zalecenia i plany dopisują eksperci i ministerstwo.",
    en: "It is not known yet what came of this network. Experts and the ministry add recommendations and plans.",
  },
};

/** The room of networks: editions, networks with their cities, municipal action plans, recommendations with replies. */
export const networksRoom = room({
  name: "networks",
  title: { pl: "Sieci miast", en: "City networks" },
  kinds: {
    edition: { name: { pl: "edycja", en: "edition" }, states: networkStates },
    network: { name: { pl: "sieć miast", en: "city network" }, gaps: { after: gaps.products }, states: networkStates },
    recommendation: { name: { pl: "zalecenie", en: "recommendation" }, gaps: { after: gaps.fate }, states: recommendationStates },
  },
  events: {
    "networks.edition_recorded": { pl: "Odnotowano edycję na podstawie źródła.", en: "The edition was recorded from a source." },
    "networks.network_recorded": { pl: "Odnotowano sieć na podstawie źródła.", en: "The network was recorded from a source." },
    "networks.member_recorded": { pl: "Odnotowano udział miasta.", en: "The part of a city was recorded." },
    "networks.statements_recorded": { pl: "Odnotowano, co źródła mówią o edycji.", en: "What sources say of the edition was recorded." },
    "networks.recommendation_recorded": { pl: "Odnotowano zalecenie na podstawie źródła.", en: "The recommendation was recorded from a source." },
  },
  actions: [recordEdition, recordNetwork, recordMember, recordStatements, recordRecommendation],
  queries,
  routes,
  reactions: [],
});
