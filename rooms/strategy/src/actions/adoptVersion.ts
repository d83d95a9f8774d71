import type { ObjectId } from "@splot/kernel";
import type { Act, News, Reaction } from "@splot/kernel/journal";
import { changeThing, findThing } from "@splot/kernel/objects";
import { notifyWatchers } from "@splot/thread";
import { adoptionNews } from "../contract.ts";
import { getAdoptable, type StoredStrategy } from "../model/strategy.ts";
import { listChanges } from "../store/changes.ts";
import { listStrategyVersions, lockStrategy, putInForce } from "../store/strategies.ts";

type Effect = { readonly strategy: StoredStrategy; readonly version: number; readonly sha256: string; readonly resolution: ObjectId };

/** A resolution whose effect adopts a version puts it into force from that day, if it is the very text that was voted on (I70, I72). */
export const adoptVersion: Reaction = {
  event: "assembly.resolution_adopted",
  async react(act: Act, news: News): Promise<void> {
    const { resolution, effects } = adoptionNews.parse(news.payload);
    for (const { kind, object, version, sha256 } of effects) {
      const thing = kind === "adopts" ? await findThing(act, object) : undefined;
      if (thing?.kind === "strategy") await adopt(act, { strategy: await lockStrategy(act, object), version, sha256, resolution });
    }
  },
};

async function adopt(act: Act, { strategy, version, sha256, resolution }: Effect): Promise<void> {
  const { id, thing, state } = strategy;
  const { no } = getAdoptable(await listStrategyVersions(act, id), { version, sha256 });
  await putInForce(act, { strategy: id, no, from: act.today, resolution });
  await changeThing(act, id, { state: "in_force" });
  act.record({
    event: "strategy.in_force",
    object: id,
    version: no,
    from: state,
    to: "in_force",
    payload: { version: no, sha256, resolution, from: act.today },
    isPublic: true,
  });
  const changes = await listChanges(act, id, no);
  const remarks = new Set(changes.flatMap((change) => (change.cause === "remark" ? change.remarks : [])));
  await notifyWatchers(
    act,
    ...[...remarks].map((object) => ({
      object,
      isForContributors: true,
      step: `in-force-${no}`,
      link: `${thing.address}/wersje/${no}`,
      subject: { pl: "Zmiana z Twojej uwagi obowiązuje", en: "The change from your remark is in force" },
      body: {
        pl: `Uchwała przyjęła dokument „${thing.title.pl}” z akapitem zmienionym po Twojej uwadze.`,
        en: `A resolution adopted “${thing.title.en ?? thing.title.pl}” with the paragraph changed after your remark.`,
      },
    })),
  );
}
