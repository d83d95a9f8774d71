import { formatInstant, say } from "@splot/kernel";
import { type Call, page } from "@splot/kernel/http";
import { listNotices, type Notice as Sent } from "@splot/kernel/notices";
import { EmptyState, Notice, PageHeading, Table } from "@splot/kernel/web";
import { policy } from "../policy.ts";

const words = {
  title: { pl: "Skrzynka nadawcza", en: "Outbox" },
  lead: {
    pl: "Powiadomienia o kolejnych krokach spraw. Adresy odbiorców są zaszyfrowane i tu ich nie widać.",
    en: "Notices of the steps of matters. Recipients' addresses are sealed and not shown here.",
  },
  exercise: { pl: "Ćwiczenie niczego nie wysyła na zewnątrz. Powiadomienia zostają tutaj.", en: "An exercise sends nothing outside. Notices stay here." },
  none: { pl: "Nie ma jeszcze żadnych powiadomień.", en: "There are no notices yet." },
  noneNext: {
    pl: "Pojawią się, gdy biuro opublikuje odpowiedzi na uwagi albo zapadnie decyzja.",
    en: "They appear when the office publishes answers to remarks or a decision is taken.",
  },
  when: { pl: "Kiedy", en: "When" },
  subject: { pl: "Temat", en: "Subject" },
  body: { pl: "Treść", en: "Text" },
  state: { pl: "Stan", en: "State" },
};
const states: Readonly<Record<string, { pl: string; en: string }>> = {
  queued: { pl: "czeka na wysłanie", en: "waiting to be sent" },
  sent: { pl: "wysłane", en: "sent" },
  bounced: { pl: "zwrócone", en: "bounced" },
  read: { pl: "przeczytane", en: "read" },
  kept: { pl: "zatrzymane w ćwiczeniu", en: "kept in the exercise" },
};

/** The outbox of the space, for the office. */
export const outboxPage = page({
  path: "/praca/skrzynka",
  grants: policy.readOutbox,
  budget: 5,
  async show({ visit, read }: Call<unknown>) {
    const { language, space, at } = visit;
    const notices = await listNotices(read);
    const row = (notice: Sent) => ({
      key: notice.id,
      cells: {
        when: formatInstant(language, notice.madeAt, space.zone),
        subject: <a href={at(notice.link)}>{say(language, notice.subject)}</a>,
        body: say(language, notice.body),
        state: say(language, states[notice.state] ?? { pl: notice.state, en: notice.state }),
      },
    });
    return {
      title: words.title,
      density: "work" as const,
      crumbs: [{ label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" }],
      body: (
        <>
          <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
          {space.purpose === "exercise" && (
            <Notice language={language} isAnnounced={false}>
              {say(language, words.exercise)}
            </Notice>
          )}
          {notices.length === 0 ? (
            <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
          ) : (
            <Table
              language={language}
              caption={say(language, words.title)}
              isCaptionHidden
              columns={[
                { key: "when", label: say(language, words.when) },
                { key: "subject", label: say(language, words.subject) },
                { key: "body", label: say(language, words.body) },
                { key: "state", label: say(language, words.state) },
              ]}
              rows={notices.map(row)}
            />
          )}
        </>
      ),
    };
  },
});
