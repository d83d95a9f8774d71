/** Texts of the example network. Invented; places and groups have no real counterpart. */
export const midTexts = {
  title: "Bezpieczna ulica Lipowa", titleEn: "Safe Lipowa street",
  challenge: "Na ulicy przed szkołą kierowcy jadą za szybko. Dwie trzecie dzieci przyjeżdża samochodem.",
  challengeEn: "Drivers go too fast on the street by the school. Two thirds of the children come by car.",
  aim: "Do szkoły można bezpiecznie dojść i dojechać rowerem. Ulica jest spokojna rano i po lekcjach.",
  aimEn: "Children can walk and cycle to school safely. The street is calm in the morning and after lessons.",
  barriers: "Przepisy nie znają ulicy szkolnej, więc każdą gmina uzgadnia od nowa.",
  barriersEn: "The rules know no school street, so the municipality agrees on each one anew.",
};

export const midAction = {
  title: "Strefa szkolna przy ulicy Lipowej", titleEn: "School zone on Lipowa street", who: "referat dróg, szkoła, rada rodziców",
  starts: "2027-03", ends: "2027-10", cost: "240000", money: "budżet gminy", output: "strefa z progami i przejściem dla pieszych", risk: "sprzeciw kierowców; odpowiedzią jest próba przez jeden semestr",
};

export const stakeholders = [
  { name: "szkoła podstawowa", role: "organizuje próbę i liczy dzieci", influence: 4, interest: 5, isLocalGroup: "yes" },
  { name: "rada rodziców", role: "zbiera uwagi i prowadzi pieszy autobus", influence: 3, interest: 5, isLocalGroup: "yes" },
  { name: "mieszkańcy ulicy", role: "mówią, gdzie parkują i czego się boją", influence: 3, interest: 4, isLocalGroup: "" },
  { name: "przewoźnik szkolny", role: "uzgadnia przystanek", influence: 2, interest: 3, isLocalGroup: "" },
];

/** Steps of the way, by days from today. */
export const logged = [
  { offset: -60, what: "Spacer badawczy ulicą z uczniami", who: "uczniowie, nauczyciele, referat dróg" },
  { offset: -40, what: "Warsztat: mapa niebezpiecznych miejsc", who: "rada rodziców, mieszkańcy, policja" },
  { offset: -20, what: "Próba: zamknięta ulica przez jeden poranek", who: "szkoła, przewoźnik, straż miejska" },
];

export const recommendation = {
  scope: "law", level: "national", priority: 1,
  text: "Prawo powinno znać ulicę szkolną, aby gmina mogła ją wyznaczyć bez osobnych uzgodnień.",
  textEn: "The law should know a school street, so that a municipality can mark one without separate agreements.",
  barrier: "Dziś gmina uzgadnia każde ograniczenie ruchu osobno.", barrierEn: "Today a municipality agrees on each traffic limit separately.",
  act: "przepisy o ruchu drogowym", effect: "Gmina wyznacza ulicę szkolną w kilka tygodni.", effectEn: "A municipality marks a school street within weeks.",
};
