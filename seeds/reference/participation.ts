import { recordRegime, recordRound, setDeclarationText } from "@splot/participation";
import type { Seed } from "./seed.ts";

const law = {
  pl: "Ogłoszenie o konsultacjach podaje się na stronie internetowej, a można też w prasie: podaje się termin i sposób przekazywania uwag oraz spotkania. Termin nie jest krótszy niż 35 dni od ogłoszenia. Kto w terminie nie zajmie stanowiska, rezygnuje z prawa jego wyrażenia. Po konsultacjach powstaje sprawozdanie z ustosunkowaniem się do uwag.",
  en: "A notice of the consultation is given on the website, and may be given in the press: the term and the way of sending remarks, and meetings. The term is at least 35 days from the notice. Whoever takes no position within the term waives the right to it. After the consultation a report answers the remarks.",
};

/** The regimes of consultation, in the space that all share. `isConfirmed` is false where DOMAIN §9 marks a term as practice. */
export const regimes = [
  {
    code: "consultation-2006-6", version: 1, validFrom: "2006-12-06", isConfirmed: false,
    name: { pl: "Konsultacje projektu strategii rozwoju ponadlokalnego", en: "Consultation of a draft supra-local development strategy" },
    basis: "art. 6 ust. 3–6 ustawy z 6 grudnia 2006 r. o zasadach prowadzenia polityki rozwoju; termin 30 dni na sprawozdanie niepotwierdzony",
    content: { law, minimumDays: 35, reportDays: 30, parties: ["neighbours", "partners", "residents", "water_authority"] },
  },
  {
    code: "consultation-preliminary", version: 1, validFrom: "2006-12-06", isConfirmed: true,
    name: { pl: "Konsultacje wstępne", en: "Preliminary consultation" },
    basis: "dobrowolne; przepisy nie określają terminu",
    content: { law: { pl: "Konsultacje wstępne są dobrowolne. Przepisy nie określają ich terminu ani adresatów.", en: "A preliminary consultation is voluntary. No law sets its term or addressees." }, minimumDays: 0, parties: [] },
  },
] as const;

/** The template of the declaration of support. The text that was signed on 14 December 2021 is not in the sources. */
export const declarationTemplate = {
  isConfirmed: false, validFrom: "2000-01-01", linkDays: 7, contactDays: 730, basis: "wzór programu; stowarzyszenie może ogłosić własny tekst",
  text: {
    pl: "Popieram współpracę gmin metropolii. Wspólne sprawy, takie jak transport, powietrze, przestrzeń i usługi, warto rozwiązywać razem.\nChcę brać udział w tej współpracy w miarę swoich możliwości.\nDeklaracja nie tworzy zobowiązań finansowych ani prawnych. Mogę ją wycofać w każdej chwili.",
    en: "I support the cooperation of the municipalities of the metropolis. Common matters, such as transport, air, space and services, are worth solving together.\nI want to take part in this cooperation as far as I can.\nThe declaration creates no financial or legal obligation. I can withdraw it at any time.",
  },
} as const;

/** Records the regimes of consultation and the template of the declaration; every installation needs them, with or without the facts below. */
export async function seedRegimes(commons: Omit<Seed, "commons">): Promise<void> {
  for (const regime of regimes) await commons.tell(recordRegime, regime, `regime-${regime.code}-${regime.version}`);
  await commons.tell(setDeclarationText, declarationTemplate, "declaration-of-support");
}

const source = "metropoliakrakowska.pl, konsultacje społeczne";
const notPublished = { pl: "Treść uwag i ich rozstrzygnięcia: niepublikowane w źródłach, z których korzystamy.", en: "The texts of the remarks and their answers are not published in the sources that we use." };

const preliminary = {
  code: "wstepne-2021", kind: "preliminary", source, opensOn: "2021-03-08", closesOn: "2021-03-22", remarkCount: 113, channels: [], parties: [], meetings: [],
  title: { pl: "Konsultacje wstępne części I projektu strategii (2021)", en: "Preliminary consultation of part I of the draft strategy (2021)" },
  purpose: { pl: `Konsultowano część I projektu strategii. ${notPublished.pl}`, en: `Part I of the draft strategy was consulted. ${notPublished.en}` },
} as const;

const statutory = {
  code: "ustawowe-2021", kind: "statutory", source, noticeOn: "2021-10-12", opensOn: "2021-10-12", closesOn: "2021-11-16", remarkCount: 231,
  title: { pl: "Konsultacje projektu Strategii Metropolia Krakowska 2030 (2021)", en: "Consultation of the draft Strategy Kraków Metropolis 2030 (2021)" },
  purpose: { pl: `Konsultowano cały projekt strategii ponadlokalnej. Uwagę mógł zgłosić każdy. ${notPublished.pl}`, en: `The whole draft of the supra-local strategy was consulted. Anyone could send a remark. ${notPublished.en}` },
  channels: [{ channel: "e_form" }, { channel: "epuap" }, { channel: "email" }, { channel: "post" }],
  parties: [
    { party: "neighbours", name: { pl: "sąsiednie gminy i ich związki", en: "neighbouring municipalities and their unions" } },
    { party: "partners", name: { pl: "lokalni partnerzy społeczni i gospodarczy", en: "local social and economic partners" } },
    { party: "residents", name: { pl: "mieszkańcy", en: "residents" } },
    { party: "water_authority", name: { pl: "dyrektor regionalnego zarządu gospodarki wodnej (RZGW Wody Polskie)", en: "director of the regional water authority (RZGW Polish Waters)" } },
  ],
  meetings: [{ heldOn: "2021-11-10", starts: "14:00", name: { pl: "webinar, 100 miejsc (termin rezerwowy: 12 listopada); nagranie opublikowano", en: "webinar with 100 seats (reserve date: 12 November); the recording was published" } }],
  report: { act: "uchwała Zarządu nr 11/2021", adoptedOn: "2021-11-30", publishedOn: "2021-12-15" },
} as const;

/** Both consultations of 2021 as recorded facts (DOMAIN §8.1, §8.2): dates, channels, addressees, counts; no remark is invented. */
export async function seedParticipation(seed: Seed): Promise<void> {
  await seedRegimes(seed.commons);
  for (const round of [preliminary, statutory]) await seed.tell(recordRound, round, `round-${round.code}`);
}
