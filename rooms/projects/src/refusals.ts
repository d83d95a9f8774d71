import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "project.wrong_state": {
    kind: "conflict",
    pl: "W stanie „{pl}” nie można tego zrobić. Odśwież stronę i sprawdź, co jest teraz możliwe.",
    en: "This cannot be done in the state “{en}”. Reload the page and see what is possible now.",
  },
  "project.frozen": {
    kind: "conflict",
    pl: "Fiszka jest złożona i nie można jej zmieniać. Poprawki są możliwe po zwrocie przez biuro.",
    en: "The fiche is submitted and cannot be changed. Corrections are possible once the office returns it.",
  },
  "project.recorded": {
    kind: "rule",
    pl: "To projekt odnotowany na podstawie źródeł. Nie prowadzi się go w programie.",
    en: "This project is recorded from sources. It is not run in the program.",
  },
  "project.org_unknown": {
    kind: "invalid",
    pl: "Nie ma takiej organizacji. Wybierz ją z listy.",
    en: "There is no such organisation. Choose it from the list.",
  },
  "project.basis_unfit": {
    kind: "invalid",
    pl: "Projekt może wyrosnąć z pomysłu, wniosku albo działania z miejskiej inicjatywy. Wybierz jedną z tych rzeczy.",
    en: "A project can grow out of an idea, an insight or an action of a municipal initiative. Choose one of these.",
  },
  "project.bundle_stays": {
    kind: "rule",
    pl: "Wiązka pozostaje wiązką, a inny projekt nie może się nią stać. Zacznij nową fiszkę.",
    en: "A bundle stays a bundle, and another project cannot become one. Start a new fiche.",
  },
  "project.ends_before_starts": {
    kind: "invalid",
    pl: "Koniec jest wcześniejszy niż początek. Popraw jedną z dat.",
    en: "The end is earlier than the start. Correct one of the dates.",
  },
  "project.text_missing": { kind: "rule", pl: "Uzupełnij to pole przed złożeniem fiszki.", en: "Fill in this field before the fiche is submitted." },
  "project.effect_missing": {
    kind: "rule",
    pl: "Projekt jednej gminy musi opisać skutek ponadlokalny: co zyskują co najmniej dwie gminy.",
    en: "A project of one municipality has to describe its supra-local effect: what at least two municipalities gain.",
  },
  "project.share_missing": {
    kind: "rule",
    pl: "Dodaj koszt przynajmniej jednego roku.",
    en: "Add the cost of at least one year.",
  },
  "project.partners_thin": {
    kind: "rule",
    pl: "Projekt partnerski wymaga udziałów co najmniej dwóch organizacji, w tym lidera. Dodaj brakujący udział.",
    en: "A partnership needs shares of at least two organisations, the lead included. Add the missing share.",
  },
  "project.bundle_thin": {
    kind: "rule",
    pl: "Wiązka wymaga co najmniej dwóch projektów prowadzonych przez różne gminy. Dołącz je na ich fiszkach.",
    en: "A bundle needs at least two projects led by different municipalities. Join them from their own fiches.",
  },
  "project.direction_missing": {
    kind: "rule",
    pl: "Wskaż cel albo plan, który projekt realizuje.",
    en: "Name a goal or plan that the project carries out.",
  },
  "project.direction_unknown": {
    kind: "invalid",
    pl: "Nie ma takiego celu ani planu w obowiązującej strategii. Wybierz go z listy.",
    en: "The strategy in force has no such goal or plan. Choose it from the list.",
  },
  "project.basis_unknown": {
    kind: "invalid",
    pl: "Nie ma takiego dowodu. Wybierz wniosek albo wskaźnik z listy.",
    en: "There is no such evidence. Choose an insight or an indicator from the list.",
  },
  "project.not_a_bundle": {
    kind: "invalid",
    pl: "To nie jest wiązka, do której można dołączyć. Wybierz wiązkę z listy.",
    en: "This is not a bundle that can be joined. Choose a bundle from the list.",
  },
  "project.bundle_has_no_money": {
    kind: "rule",
    pl: "Koszty i pieniądze wiązki są sumą jej projektów. Wpisz je na fiszkach tych projektów.",
    en: "Costs and money of a bundle are the sum of its projects. Enter them on the fiches of those projects.",
  },
  "project.eligible_over_cost": {
    kind: "invalid",
    pl: "Koszt kwalifikowalny nie może być większy od kosztu.",
    en: "The eligible cost cannot exceed the cost.",
  },
  "project.not_funded": {
    kind: "rule",
    pl: "Realizacja zaczyna się, gdy cały koszt jest zapewniony w każdym roku. Zobacz lukę w finansowaniu.",
    en: "Delivery starts when the whole cost is secured in every year. See the financing gap.",
  },
  "financing.not_a_participant": {
    kind: "invalid",
    pl: "Ta organizacja nie ma udziału w projekcie. Dodaj najpierw jej udział.",
    en: "This organisation has no share in the project. Add its share first.",
  },
  "fund.exists": {
    kind: "conflict",
    pl: "Źródło o tym kodzie albo tytule już jest. Otwórz je albo podaj inny kod i tytuł.",
    en: "There is a source with this code or title already. Open it, or give another code and title.",
  },
  "fund.fact_fixed": {
    kind: "rule",
    pl: "Ten wpis pochodzi z tabel źródeł i poprawia się go tam. Ręcznie zmienia się tylko wpisy biura.",
    en: "This entry comes from the tables of sources and is corrected there. Only entries of the office are changed by hand.",
  },
  "fund.stale": {
    kind: "conflict",
    pl: "Ktoś zmienił ten wpis, odkąd go otwarto. Otwórz go ponownie i sprawdź, czy Twoja zmiana jest nadal potrzebna.",
    en: "Somebody has changed this entry since you opened it. Open it again and check whether your change is still needed.",
  },
  "financing.fund_unknown": {
    kind: "invalid",
    pl: "Nie ma takiego źródła finansowania. Wybierz je z listy.",
    en: "There is no such source of funding. Choose it from the list.",
  },
  "financing.spent_ahead": {
    kind: "rule",
    pl: "Rok {year} jeszcze nie nadszedł, więc pieniądze nie mogą być wydane. Wybierz „zapewnione”.",
    en: "The year {year} has not come yet, so the money cannot be spent. Choose “secured”.",
  },
  "financing.over_cost": {
    kind: "rule",
    pl: "Pieniędzy jest więcej niż kosztów. Zmniejsz kwotę albo podaj powód.",
    en: "There is more money than cost. Lower the amount or give a reason.",
  },
  "financing.over_rate": {
    kind: "rule",
    pl: "Dotacja przekracza {rate} % kosztów kwalifikowalnych. Zmniejsz kwotę.",
    en: "The grant exceeds {rate} % of the eligible cost. Lower the amount.",
  },
});
