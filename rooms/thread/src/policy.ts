import { may, mayHolders, type Policy } from "@splot/kernel/access";

/** Who may follow things. The code of a watch opens it to its holder alone. */
export const policy = {
  followThing: mayHolders(),
  followByMail: may("anyone"),
  confirmWatch: may("anyone"),
  changeDigest: may("anyone"),
  stopWatching: may("anyone"),
} satisfies Policy;
