import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "thread.receipt_unreadable": {
    kind: "invalid",
    pl: "W kodzie jest literówka. Sprawdź go jeszcze raz z pokwitowaniem.",
    en: "There is a typing error in the code. Compare it with your receipt.",
  },
  "thread.receipt_unknown": { kind: "unknown", pl: "Nie znamy takiego pokwitowania.", en: "We do not know this receipt." },
  "thread.link_circle": {
    kind: "rule",
    pl: "To powiązanie zamknęłoby koło: skutek byłby własną przyczyną.",
    en: "This link would close a circle: a result would be its own cause.",
  },
  "thread.link_unfit": {
    kind: "rule",
    pl: "Tych dwóch rzeczy nie można tak powiązać. Wybierz inne powiązanie albo inną rzecz.",
    en: "These two things cannot be linked in this way. Choose another link or another thing.",
  },
});
