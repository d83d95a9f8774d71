import { counted, day, daysBetween, formatDay, say } from "@splot/kernel";
import { type Call, type Duty, page, type Room, type Visit } from "@splot/kernel/http";
import { ButtonLink, DutyCard, EmptyState, PageHeading } from "@splot/kernel/web";
import { nouns } from "../model/words.ts";
import { policy } from "../policy.ts";

const words = {
  title: { pl: "Biuro dziś", en: "Office today" },
  none: { pl: "Nic na Ciebie nie czeka.", en: "Nothing waits for you." },
  noneNext: { pl: "Gdy pojawi się sprawa z Twojego zakresu, zobaczysz ją tutaj.", en: "When a matter within your remit comes up, you will see it here." },
  waits: { pl: "Czeka na Ciebie:", en: "Waiting for you:" },
  order: { pl: "Najpierw to, co ma najbliższy termin.", en: "Nearest deadline first." },
};

/** The inbox of the signed-in person: what waits in all rooms, by deadline. */
export function deskPage(rooms: readonly Room[]) {
  return page({
    path: "/praca",
    grants: policy.openDesk,
    budget: 3 + 4 * rooms.length,
    async show({ visit, read }: Call<unknown>) {
      const duties: Duty[] = [];
      for (const { duties: listDuties } of rooms) duties.push(...((await listDuties?.(read, visit.actor)) ?? []));
      duties.sort((a, b) => (a.deadline ?? "9999").localeCompare(b.deadline ?? "9999"));
      const { language } = visit;
      const count = `${say(language, words.waits)} ${counted(language, duties.length, nouns.duty)}. ${say(language, words.order)}`;
      return {
        title: words.title,
        density: "work" as const,
        body: (
          <>
            <PageHeading
              title={say(language, words.title)}
              lead={duties.length === 0 ? undefined : count}
              kicker={visit.actor.kind === "person" ? say(language, visit.actor.name) : undefined}
            />
            {duties.length === 0 && <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>}
            {duties.map((duty) => (
              <DutyOf visit={visit} duty={duty} today={read.today} />
            ))}
          </>
        ),
      };
    },
  });
}

function DutyOf({ visit, duty, today }: { readonly visit: Visit; readonly duty: Duty; readonly today: ReturnType<typeof day> }) {
  const { language, at } = visit;
  const deadline = duty.deadline === undefined ? undefined : { on: formatDay(language, day(duty.deadline)), daysLeft: daysBetween(today, day(duty.deadline)) };
  const title = say(language, duty.title);
  return (
    <DutyCard
      language={language}
      kind={say(language, duty.about)}
      title={title}
      href={at(duty.path)}
      deadline={deadline}
      action={
        <ButtonLink kind="primary" href={at(duty.path)} fullLabel={`${say(language, duty.label)}: ${title}`}>
          {say(language, duty.label)}
        </ButtonLink>
      }
    />
  );
}
