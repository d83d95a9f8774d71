import { type Bilingual, type Day, formatDay, say } from "@splot/kernel";
import { type Attachment, filePath } from "@splot/kernel/files";
import type { Visit } from "@splot/kernel/http";
import { Disclosure, FileLink, LangMark, MissingValue, Section, Table } from "@splot/kernel/web";
import { partyPart } from "../../model/proof.ts";
import type { NotifiedParty, RoundChannel, RoundMeeting } from "../../model/round.ts";
import { channels as channelWords } from "../../model/words.ts";

export type RoundCircleProps = {
  readonly visit: Visit;
  readonly channels: readonly RoundChannel[];
  readonly parties: readonly NotifiedParty[];
  readonly meetings: readonly RoundMeeting[];
  readonly files: readonly Attachment[];
  /** A round of the past: its form was not one of this site, and nobody was told by this program. */
  readonly isRecorded: boolean;
};

const words = {
  channels: { pl: "Jak można zgłosić uwagę", en: "Ways of sending a remark" },
  meetings: { pl: "Spotkania", en: "Meetings" },
  form: { pl: "formularz elektroniczny", en: "electronic form" },
  addressed: { pl: "Do kogo w szczególności je kierowano", en: "To whom it was addressed in particular" },
  told: { pl: "Kogo powiadomiliśmy", en: "Who was told" },
  addressee: { pl: "Adresat", en: "Addressee" },
  sent: { pl: "Dzień", en: "Day" },
  proof: { pl: "Dowód", en: "Proof" },
  unknown: { pl: "nie podaje tego źródło", en: "the source does not say" },
  at: { pl: "godz.", en: "at" },
} satisfies Record<string, Bilingual>;

/** Whom a round reaches and how: channels, meetings, addressees with proof. */
export function RoundCircle({ visit, channels, parties, meetings, files, isRecorded }: RoundCircleProps) {
  const { language } = visit;
  const polish = language === "pl" ? undefined : "pl";
  const nameOf = (channel: RoundChannel["channel"]) => (isRecorded && channel === "e_form" ? words.form : channelWords[channel]);
  return (
    <>
      {channels.length > 0 && (
        <Section id="sposoby" title={say(language, words.channels)}>
          <ul>
            {channels.map(({ channel, place }) => (
              <li>
                <ChannelLine visit={visit} name={say(language, nameOf(channel))} place={place} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {meetings.length > 0 && (
        <Section id="spotkania" title={say(language, words.meetings)}>
          <ul>
            {meetings.map(({ name, heldOn, starts, place }) => (
              <li>
                {formatDay(language, heldOn)}
                {starts !== undefined && `, ${say(language, words.at)} ${starts}`}: <LangMark language={language} text={name} />
                {place !== undefined && (
                  <>
                    , <span lang={polish}>{place}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {parties.length > 0 && (isRecorded ? <Addressed visit={visit} parties={parties} /> : <Told visit={visit} parties={parties} files={files} />)}
    </>
  );
}

/** To whom a round of the past was addressed; the sources tell no days and proofs. */
function Addressed({ visit: { language }, parties }: Pick<RoundCircleProps, "visit" | "parties">) {
  return (
    <Section id="adresaci" title={say(language, words.addressed)}>
      <ul>
        {parties.map(({ name }) => (
          <li>
            <LangMark language={language} text={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who was told, when, and by what proof. */
function Told({ visit, parties, files }: Pick<RoundCircleProps, "visit" | "parties" | "files">) {
  const { language } = visit;
  const missing = <MissingValue language={language} reason={say(language, words.unknown)} />;
  const polish = language === "pl" ? undefined : "pl";
  const onDay = (day: Day | undefined) => (day === undefined ? missing : formatDay(language, day));
  return (
    <Disclosure label={say(language, words.told)}>
      <Table
        language={language}
        caption={say(language, words.told)}
        isCaptionHidden
        columns={[
          { key: "name", label: say(language, words.addressee) },
          { key: "sent", label: say(language, words.sent) },
          { key: "proof", label: say(language, words.proof) },
        ]}
        rows={parties.map(({ party, name, sentOn, proof }, place) => ({
          key: String(place),
          cells: {
            name: <LangMark language={language} text={name} />,
            sent: onDay(sentOn),
            proof: (
              <>
                {proof === undefined ? missing : <span lang={polish}>{proof}</span>}
                <Proofs visit={visit} files={files.filter(({ part }) => part === partyPart(party))} />
              </>
            ),
          },
        }))}
      />
    </Disclosure>
  );
}

/** The files of one proof. */
function Proofs({ visit, files }: Pick<RoundCircleProps, "visit" | "files">) {
  return (
    <>
      {files.map((file) => (
        <div>
          <FileLink language={visit.language} href={visit.at(filePath(file.sha256))} file={file} />
        </div>
      ))}
    </>
  );
}

/** A way of sending; an address on this site is a link. */
function ChannelLine({ visit, name, place }: { readonly visit: Visit; readonly name: string; readonly place?: string | undefined }) {
  if (place === undefined) return <>{name}</>;
  return place.startsWith("/") ? (
    <a href={visit.at(place)}>{name}</a>
  ) : (
    <>
      {name}: <span lang={visit.language === "pl" ? undefined : "pl"}>{place}</span>
    </>
  );
}
