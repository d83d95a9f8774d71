import { type Bilingual, type ContentText, type Language, say } from "@splot/kernel";
import { ButtonLink, LangMark, Section } from "@splot/kernel/web";
import { type DutyHolder, type TeamDutyCode, teamDuties } from "../../model/teamDuty.ts";

/** A duty as a source words it. */
export type SourcedDuty = { readonly text: ContentText; readonly source: string };

export type TeamDutiesProps = {
  readonly language: Language;
  readonly duties: readonly DutyHolder[];
  /** The duties as the source words them, in its order. Empty: the words of the program. */
  readonly sourced: readonly SourcedDuty[];
  /** True: the sources do not say who fills the duties. */
  readonly isRecorded: boolean;
  /** True: the duties of every team, not of one; who fills them stands elsewhere. */
  readonly isGeneral?: boolean | undefined;
  /** Where this reader names them. Missing: the reader may not. */
  readonly formHref?: string | undefined;
  /** The page of the team. Missing: this is it. */
  readonly teamHref?: string | undefined;
  readonly listHref: string;
};

const words = {
  title: { pl: "5 zadań zespołu roboczego", en: "5 duties of the working team" },
  intro: {
    pl: "Każda gmina wskazuje, kto wykonuje te zadania. Podajemy funkcje, nie nazwiska.",
    en: "Each municipality says who fills these duties. We give functions, not names.",
  },
  unknown: { pl: "Źródła nie podają, kto wykonuje te zadania.", en: "The sources do not say who fills these duties." },
  nobody: { pl: "nikogo nie wskazano", en: "nobody is named" },
  deputy: { pl: "zastępstwo:", en: "deputy:" },
  source: { pl: "Źródło", en: "Source" },
  name: { pl: "Wskaż osoby do zadań", en: "Name who fills the duties" },
  team: { pl: "Strona zespołu", en: "Page of the team" },
  all: { pl: "Zespoły wszystkich gmin", en: "Teams of all municipalities" },
} satisfies Record<string, Bilingual>;

/** The wording of a duty: that of the source where it is recorded. */
export function dutyText(sourced: readonly SourcedDuty[], duty: TeamDutyCode): ContentText {
  const place = Object.keys(teamDuties).indexOf(duty);
  return sourced[place]?.text ?? teamDuties[duty];
}

/** The wording of each duty. */
export function dutyTextsOf(sourced: readonly SourcedDuty[]): Readonly<Record<TeamDutyCode, ContentText>> {
  const text = (duty: TeamDutyCode) => dutyText(sourced, duty);
  return { coordinate: text("coordinate"), liaise: text("liaise"), delegate: text("delegate"), monitor: text("monitor"), supply_data: text("supply_data") };
}

/** The five duties of a team with who fills each; what nobody fills says so. */
export function TeamDuties({ language, duties, sourced, isRecorded, isGeneral = false, formHref, teamHref, listHref }: TeamDutiesProps) {
  const isUnknown = isGeneral || (isRecorded && duties.every(({ holder }) => holder === undefined));
  const source = sourced[0]?.source;
  return (
    <Section id="zadania" title={say(language, words.title)} intro={say(language, words.intro)}>
      {isUnknown && !isGeneral && <p>{say(language, words.unknown)}</p>}
      <ol>
        {duties.map(({ duty, holder, deputy }) => (
          <li>
            <LangMark language={language} text={dutyText(sourced, duty)} />
            {!isUnknown && (
              <>
                {": "}
                {holder === undefined ? <span class="muted">{say(language, words.nobody)}</span> : <strong lang={polish(language)}>{holder}</strong>}
                {deputy !== undefined && (
                  <span class="muted">
                    {" "}
                    ({say(language, words.deputy)} <span lang={polish(language)}>{deputy}</span>)
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {source !== undefined && (
        <p class="muted">
          {say(language, words.source)}: <span lang="pl">{source}</span>
        </p>
      )}
      <p>
        {teamHref !== undefined && (
          <>
            <a href={teamHref}>{say(language, words.team)}</a> ·{" "}
          </>
        )}
        <a href={listHref}>{say(language, words.all)}</a>
      </p>
      {formHref !== undefined && (
        <p>
          <ButtonLink href={formHref}>{say(language, words.name)}</ButtonLink>
        </p>
      )}
    </Section>
  );
}

/** Functions are written in Polish; a page in another language says so, and leaves them as they are. */
function polish(language: Language): "pl" | undefined {
  return language === "pl" ? undefined : "pl";
}
