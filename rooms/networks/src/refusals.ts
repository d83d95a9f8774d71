import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "network.unknown": {
    kind: "invalid",
    pl: "Nie ma takiej sieci w tej edycji. Wybierz ją z listy.",
    en: "This edition has no such network. Choose it from the list.",
  },
  "edition.unknown": {
    kind: "invalid",
    pl: "Nie ma takiej edycji. Wybierz ją z listy.",
    en: "There is no such edition. Choose it from the list.",
  },
});
