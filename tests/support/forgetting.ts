// Somebody who leaves an address everywhere, and the search for what is left of it: for the tests of erasing.
import { addDays, newId, type ObjectId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { attachFile, SentFile } from "@splot/kernel/files";
import { wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { originOf, saveThing } from "@splot/kernel/objects";
import { saveContact } from "@splot/people";
import { issueReceipt, watchObject } from "@splot/thread";
import pg from "pg";
import { z } from "zod";
import { listTables } from "../../apps/cli/src/dump/listTables.ts";

/** Leaves the address of somebody wherever the program lets it stand: contact, mail, watch, journal, scan. */
export const contribute = action({
  name: "test.contribute",
  title: { pl: "–", en: "–" },
  input: z.strictObject({ email: z.string(), name: z.string(), days: z.number() }),
  output: z.strictObject({ id: wireId(), contact: wireId<"contact">() }),
  grants: may("system"),
  async run(act, { email, name, days }) {
    act.authorise();
    const id = newId<"object">() as ObjectId;
    const eraseAfter = addDays(act.today, days);
    const contact = await saveContact(act, { email, name, purpose: "participation.remark", eraseAfter });
    await saveThing(act, {
      id,
      kind: "note",
      title: { pl: "Pismo" },
      origin: originOf(act.space),
      state: "sent",
      visibility: "public",
      address: `/pisma/${id}`,
    });
    await issueReceipt(act, { object: id, contact });
    await watchObject(act, { object: id, watcherKind: "contact", watcher: contact, why: "contributed" });
    await queueNotice(act, {
      recipientKind: "contact",
      recipient: contact,
      object: id,
      step: "x",
      subject: { pl: `Do ${name}`, en: `To ${name}` },
      body: { pl: email, en: email },
      link: "/x",
    });
    await attachFile(act, {
      object: id,
      part: "scan",
      file: new SentFile(`pismo ${name}.txt`, Buffer.from(`${name} ${email}`)).checked("file"),
      personalClass: "P2",
      eraseAfter,
    });
    act.record({ event: "test.own", object: id, payload: { name }, isPublic: true });
    act.record({ event: "test.linked", payload: { contact }, isPublic: true });
    act.record({ event: "test.elsewhere", payload: { note: `odpisać na ${email.toUpperCase()}` } });
    act.record({ event: "test.other", payload: { note: "bez danych" }, isPublic: true });
    return { id, contact };
  },
});

/** Every value of every table that holds a text, as rows of the table. */
export async function findInDatabase(url: string, text: string): Promise<readonly string[]> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const found: string[] = [];
    for (const { name, columns } of await listTables(owner)) {
      const cells = columns.map((column) => `coalesce(${column}::text, '')`).join(" || ' ' || ");
      const { rows } = await owner.query(
        `select 1 from ${name} where position($1 in lower((${cells}) collate "pl-x-icu")) > 0 or position($2 in (${cells})) > 0 limit 1`,
        [text.toLowerCase(), Buffer.from(text).toString("hex")],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  } finally {
    await owner.end();
  }
}
