import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "thread.receipt_unreadable": {
    kind: "invalid",
    pl: "W kodzie jest literówka. Sprawdź go jeszcze raz z pokwitowaniem.",
    en: "There is a typing error in the code. Compare it with your receipt.",
  },
  "thread.receipt_unknown": { kind: "unknown", pl: "Nie znamy takiego pokwitowania.", en: "We do not know this receipt." },
  "thread.email_unfit": {
    kind: "invalid",
    pl: "To nie wygląda na adres e-mail. Sprawdź, czy ma znak @ i kropkę po nim.",
    en: "This does not look like an e-mail address. Check that it has an @ and a dot after it.",
  },
  "thread.watch_unknown": {
    kind: "unknown",
    pl: "Nie znamy takiego adresu obserwowania. Skopiuj cały adres z listu.",
    en: "We do not know this address of a watch. Copy the whole address from the letter.",
  },
  "thread.watch_over": {
    kind: "conflict",
    pl: "To obserwowanie już się zakończyło. Możesz zacząć od nowa na stronie sprawy.",
    en: "This watch has ended already. You can begin again on the page of the matter.",
  },
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
