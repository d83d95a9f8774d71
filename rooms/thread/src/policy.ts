import { may, type Policy } from "@splot/kernel/access";

/** Who may follow things. The code of a watch opens it to its holder alone. */
export const policy = {
  followThing: may(
    "team_member",
    "coordinator",
    "seat_holder",
    "chair",
    "clerk",
    "officer",
    "director",
    "board",
    "audit",
    "expert",
    "network_city",
    "partner",
    "administrator",
  ),
  followByMail: may("anyone"),
  confirmWatch: may("anyone"),
  changeDigest: may("anyone"),
  stopWatching: may("anyone"),
} satisfies Policy;
