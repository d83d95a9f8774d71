import { addDays, fill } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { saveContact } from "@splot/people";
import { followByMailInput, followByMailOutput } from "../contract.ts";
import { keptDays, watchPath } from "../model/watch.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveWatch } from "../store/watches.ts";

const words = {
  subject: { pl: "Potwierdź, że chcesz obserwować: {title}", en: "Confirm that you want to follow: {title}" },
  body: {
    pl: "Ktoś podał ten adres, żeby obserwować „{title}”. Jeśli to Ty, otwórz adres poniżej i potwierdź. Jeśli nie, nic nie rób: po {days} dniach adres usuniemy.",
    en: "Somebody gave this address to follow “{title}”. If it was you, open the address below and confirm. If not, do nothing: after {days} days we erase the address.",
  },
};

/**
 * Lets anybody follow a public thing by mail, once the owner of the address has said yes. Shape: the code only in an
 * exercise, which sends no mail. Refuses: `object.unknown`, `thread.email_unfit`.
 */
export const followByMail = action({
  name: "thread.followByMail",
  title: { pl: "Obserwuj przez e-mail", en: "Follow by e-mail" },
  input: followByMailInput,
  output: followByMailOutput,
  grants: policy.followByMail,
  async run(act, { path, email, digest }) {
    act.authorise();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw refuse("thread.email_unfit", {}, "email");
    const thing = await getThingAt(act, path);
    if (thing.visibility !== "public" || thing.space !== act.space.id) throw refuseUnknown();
    const contact = await saveContact(act, { email, purpose: "thread.watch", eraseAfter: addDays(act.today, keptDays.waiting) });
    const { id, code } = await saveWatch(act, { object: thing.id, watcherKind: "contact", watcher: contact, why: "follows", digest }, false);
    const texts = { title: thing.title, days: keptDays.waiting };
    await queueNotice(act, {
      recipientKind: "contact",
      recipient: contact,
      object: thing.id,
      step: `confirm:${id}`,
      subject: fill(words.subject, texts),
      body: fill(words.body, texts),
      link: watchPath(code),
    });
    act.record({ event: "thread.followed", payload: { path } });
    return { path, ...(act.space.purpose === "exercise" ? { code } : {}) };
  },
});
