/**
 * The one real thread of the Kraków Metropolis, told in a sentence. Words are content, not code: the home page shows
 * whatever its space holds here. A part with `value` shows a number of the data bank; a part with `path` can be opened.
 * Sources: GUS BDL P2425 (2024); SMK presentation of 28 Oct 2021; metropoliakrakowska.pl, consultation and results 2021.
 */
export const told = [
  { pl: "W Krakowie mieszka ", en: "Kraków has " },
  { value: { indicator: "population_thousand", unit: "1261011", period: "2024" }, pl: " tys. osób", en: " thousand residents", path: "/dane/ludnosc-w-tysiacach" },
  { pl: " (GUS BDL, 2024). Z danych i z wiedzy ekspertów powstało siedem dziedzin współpracy i ", en: " (GUS BDL, 2024). Out of data and the knowledge of experts grew seven domains of cooperation and " },
  { pl: "siedem celów głównych", en: "seven main goals", path: "/strategia" },
  { pl: "; projekt przeszedł ", en: "; the draft went through a " },
  { pl: "konsultacje z 231 uwagami", en: "consultation with 231 remarks", path: "/konsultacje/ustawowe-2021" },
  { pl: ", Zarząd przyjął z nich ", en: ", the Board adopted " },
  { pl: "sprawozdanie", en: "its report", path: "/uchwaly/11-2021" },
  { pl: ", a 14 grudnia 2021 r. ", en: ", and on 14 December 2021 " },
  { pl: "Walne Zebranie jednomyślnie przyjęło strategię", en: "the General Meeting unanimously adopted the strategy", path: "/uchwaly/2021-12-14-przyjecie-strategii-metropolia-krakowska-2030" },
  { pl: "; uszczegóławia ją 21 planów działań, a pierwszy z nich, ", en: "; 21 action plans detail it, and the first of them, " },
  { pl: "bank danych", en: "the data bank", path: "/strategia/plany/1.1" },
  { pl: ", to miejsce na takie liczby.", en: ", is the place for such numbers." },
] as const;
