/**
 * The one real thread of the Kraków Metropolis, told in a few sentences. Words are content, not code: the home page shows
 * whatever its space holds here. A part with `value` shows a number of the data bank; a part with `path` can be opened.
 * The order is that of time and of the links: each station lies downstream of the one before, and the newest thing,
 * the number, stands last. Sources: GUS BDL P2425 (2024); SMK presentation of 28 Oct 2021; metropoliakrakowska.pl,
 * consultation and results 2021.
 */
export const told = [
  { pl: "W marcu 2019 r. ", en: "In March 2019 " },
  { pl: "Walne Zebranie zaczęło prace nad dokumentem strategicznym", en: "the General Meeting began work on a strategic document", path: "/uchwaly/2019-03-19-opracowanie-dokumentu-strategicznego" },
  { pl: ". Z ", en: ". Out of " },
  { pl: "danych o metropolii", en: "figures on the metropolis", path: "/jak-pracujemy/dane-ilosciowe" },
  { pl: " i wiedzy ekspertów wyrosło siedem celów. ", en: " and the knowledge of experts grew seven goals. " },
  { pl: "Pierwszy", en: "The first", path: "/strategia/cel-glowny-1" },
  { pl: " mówi o mądrym zarządzaniu, opartym na partnerstwie. Jesienią 2021 r. do projektu wpłynęło ", en: " asks for smart governance built on partnership. In the autumn of 2021 the draft received " },
  { pl: "231 uwag", en: "231 remarks", path: "/konsultacje/ustawowe-2021" },
  { pl: ". ", en: ". " },
  { pl: "Zarząd przyjął sprawozdanie", en: "The Board adopted a report", path: "/uchwaly/11-2021" },
  { pl: ", a 14 grudnia ", en: " on them, and on 14 December " },
  { pl: "Walne Zebranie jednomyślnie przyjęło strategię", en: "the General Meeting unanimously adopted the strategy", path: "/uchwaly/2021-12-14-przyjecie-strategii-metropolia-krakowska-2030" },
  { pl: ". Jej pierwszy plan działań zapowiada ", en: ". Its first action plan announces " },
  { pl: "bank danych", en: "a data bank", path: "/strategia/plany/1.1" },
  { pl: ". Taki bank mówi dziś, że w Krakowie mieszka ", en: ". Today such a bank tells that Kraków has " },
  { value: { indicator: "population_thousand", unit: "1261011", period: "2024" }, pl: " tys. osób", en: " thousand residents", path: "/dane/ludnosc-w-tysiacach" },
  { pl: " (GUS BDL, 2024).", en: " (GUS BDL, 2024)." },
] as const;
