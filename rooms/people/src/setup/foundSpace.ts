import { type Clock, findReceiptCode, joinRefusals, newId, refusals, type SpaceId } from "@splot/kernel";
import type { Space } from "@splot/kernel/database";
import { type Performer, performOn } from "@splot/kernel/journal";
import { foundAssociation, type OnFounded } from "../actions/foundAssociation.ts";
import type { InvitationLink } from "../actions/inviteAccount.ts";
import { areaCodeFor } from "../model/founding.ts";
import { parseMembers } from "../model/members.ts";
import { hasSpace, lockFounding, openNewSpace } from "../store/spaces.ts";

/** What founding needs from the program. */
export interface FoundingDeps {
  readonly performer: Performer;
  readonly clock: Clock;
  readonly onFounded: OnFounded;
}

/** The form of founding, as it was filled in. */
export interface FoundingForm {
  readonly name: string;
  readonly code: string;
  /** One member a line, `TERYT;name`. */
  readonly members: string;
}

/** First words of addresses that no space may take (ARCHITECTURE §3). */
const RESERVED = ["en", "api", "kit", "los", "eli", "weryfikacja", "setup", "commons", "assets", "theme", "health", "healthz", "metrics"];

const refuse = refusals({
  "setup.code_wrong": {
    kind: "invalid",
    pl: "To nie jest kod, który wypisał serwer. Sprawdź go w terminalu; „node splot.mjs setup” pokaże go ponownie.",
    en: "This is not the code that the server has printed. Look into the terminal; “node splot.mjs setup” shows it again.",
  },
  "setup.name_missing": {
    kind: "invalid",
    pl: "Podaj pełną nazwę stowarzyszenia (3–160 znaków).",
    en: "Give the full name of the association (3–160 characters).",
  },
  "setup.code_unfit": {
    kind: "invalid",
    pl: "Skrót w adresie to 2–31 znaków: małe litery bez polskich znaków, cyfry i łączniki, na początku litera.",
    en: "The short name in the address has 2–31 characters: letters a–z, digits and hyphens, starting with a letter.",
  },
  "setup.code_reserved": {
    kind: "invalid",
    pl: "Słowo „{code}” jest zajęte przez program. Wybierz inne.",
    en: "The word “{code}” is used by the program. Choose another.",
  },
  "setup.member_row": { kind: "invalid", pl: "Wiersz {row}: {pl}", en: "Row {row}: {en}" },
  "setup.done": { kind: "unknown", pl: "Przestrzeń jest już założona.", en: "The space has been founded already." },
});

/** Refuses to found twice: the setup works only while no space besides the commons exists. */
function refuseFounded(): Error {
  return refuse("setup.done");
}

/** Lets only those found a space who can read the terminal of the server. Refuses: `setup.code_wrong`. */
export function refuseWrongCode(code: string | undefined, typed: string): void {
  const known = findReceiptCode(code ?? "");
  if (known === undefined || findReceiptCode(typed) !== known) throw refuse("setup.code_wrong", {}, "setupCode");
}

/** Does any space besides the commons exist? */
export async function isFounded({ performer }: Pick<FoundingDeps, "performer">): Promise<boolean> {
  return hasSpace(performer.pool);
}

/**
 * Founds the first space: association, members, bodies, seats, teams and the first director, in one transaction.
 * Shape: the one-time link of the director, with the code of the space. Refuses: `setup.*`, every fault at once.
 */
export async function foundSpace(deps: FoundingDeps, form: FoundingForm): Promise<InvitationLink & { readonly space: string }> {
  const { name, code, members } = checkForm(form);
  const now = deps.clock();
  const space: Space = {
    id: newId<"space">() as SpaceId,
    code,
    name: { pl: name },
    kind: "association",
    purpose: "live",
    zone: "Europe/Warsaw",
    settings: { area: areaCodeFor(code) },
  };
  const client = await deps.performer.pool.connect();
  try {
    await client.query("begin");
    await lockFounding(client);
    if (await hasSpace(client)) throw refuseFounded();
    await openNewSpace(client, space, now);
    const act = foundAssociation(deps.onFounded);
    const request = { space, clock: () => now, actor: { kind: "system", name: "setup" } as const, input: { name, members }, key: `setup:${space.id}` };
    const { result } = await performOn(client, { performer: deps.performer, act, request });
    await client.query("commit");
    return { ...result, space: code };
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

function checkForm(form: FoundingForm) {
  const name = form.name.normalize("NFC").trim();
  const code = form.code.trim().toLowerCase();
  const { members, faults } = parseMembers(form.members);
  const refusal = joinRefusals([
    ...(name.length < 3 || name.length > 160 || /\p{Cc}/u.test(name) ? [refuse("setup.name_missing", {}, "name")] : []),
    ...(/^[a-z][a-z0-9-]{1,30}$/.test(code) ? [] : [refuse("setup.code_unfit", {}, "code")]),
    ...(RESERVED.includes(code) ? [refuse("setup.code_reserved", { code }, "code")] : []),
    ...faults.map(({ row, text }) => refuse("setup.member_row", { row, pl: text.pl, en: text.en }, "members")),
  ]);
  if (refusal !== undefined) throw refusal;
  return { name, code, members };
}
