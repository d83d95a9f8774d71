import { counted, day, daysBetween, formatDay, formatInstant, langOf, say } from "@splot/kernel";
import { type Call, type Duty, form, KEY_PLACE, page, type Room, type Visit } from "@splot/kernel/http";
import { listUnread, type Notice } from "@splot/kernel/notices";
import { Button, ButtonLink, DutyCard, EmptyState, Form, PageHeading, Section } from "@splot/kernel/web";
import { readNotice } from "../actions/readNotice.ts";
import { nouns } from "../model/words.ts";
import { policy } from "../policy.ts";
import { jobsTitle } from "./jobs/words.ts";

const words = {
  title: { pl: "Biuro dziś", en: "Office today" },
  none: { pl: "Nic na Ciebie nie czeka.", en: "Nothing waits for you." },
  noneNext: { pl: "Gdy pojawi się sprawa z Twojego zakresu, zobaczysz ją tutaj.", en: "When a matter within your remit comes up, you will see it here." },
  waits: { pl: "Czeka na Ciebie:", en: "Waiting for you:" },
  messages: { pl: "Wiadomości", en: "Messages" },
  putAway: { pl: "Odłóż", en: "Put away" },
  order: { pl: "Najpierw to, co ma najbliższy termin.", en: "Nearest deadline first." },
};

/** The inbox of the signed-in person: what waits in all rooms, by deadline. */
export function deskPage(rooms: readonly Room[]) {
  return page({
    path: "/praca",
    grants: policy.openDesk,
    budget: 4 + 4 * rooms.length,
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
            <Messages visit={visit} notices={visit.actor.kind === "person" ? await listUnread(read, visit.actor.person) : []} />
            <p>
              <a href={visit.at("/praca/zadania")}>{say(language, jobsTitle)}</a>
            </p>
          </>
        ),
      };
    },
  });
}

/** Messages of the program to the reader, each to be put away. Nothing when there is none. */
function Messages({ visit, notices }: { readonly visit: Visit; readonly notices: readonly Notice[] }) {
  const { language, at, space } = visit;
  if (notices.length === 0) return <></>;
  return (
    <Section id="wiadomosci" title={say(language, words.messages)}>
      <ul>
        {notices.map(({ id, subject, body, link, madeAt }) => (
          <li>
            <a href={at(link)} lang={langOf(language, subject)}>
              {say(language, subject)}
            </a>{" "}
            <span class="muted">({formatInstant(language, madeAt, space.zone)})</span>
            <p lang={langOf(language, body)}>{say(language, body)}</p>
            <Form action={at("/praca/wiadomosci")} hidden={{ _key: KEY_PLACE, notice: id }}>
              <Button kind="quiet">
                {say(language, words.putAway)}
                <span class="visually-hidden">: {say(language, subject)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Puts a message away and shows the desk again. */
export const noticeForm = form({
  path: "/praca/wiadomosci",
  action: readNotice,
  input: ({ values }) => ({ notice: values["notice"] ?? "" }),
  done: () => "/praca",
  again: async ({ visit }) => new Response(null, { status: 303, headers: { location: visit.at("/praca") } }),
});

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
