import { type Bilingual, type ContentText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, LangMark, PageHeading, Section, type SelectChoice, type Sent } from "@splot/kernel/web";
import { DEFINITION_FORM, DefinitionForm } from "../parts/DefinitionForm.tsx";
import { qualityDesks } from "../parts/QualityTabs.tsx";

export const REMOVE_FORM = "remove";

export const newDefinitionTitle: Bilingual = { pl: "Nowy wskaźnik", en: "A new indicator" };

const words = {
  freshLead: {
    pl: "Wskaźnik stanie w katalogu od razu, jeszcze bez liczb. Liczby wczytasz z pliku albo poprosisz o nie gminy.",
    en: "The indicator stands in the catalogue at once, still without numbers. Load them from a file, or ask the municipalities.",
  },
  changeLead: {
    pl: "Każda zmiana to nowa wersja definicji; starsze zostają na stronie wskaźnika. Gdy zmienia się metoda, zapisz też przerwanie szeregu.",
    en: "Each change is a new version of the definition; older ones stay on the page of the indicator. Where the method changes, record a break too.",
  },
  fixed: {
    pl: "Ten wskaźnik ma już liczby albo korzystają z niego inne. Jednostki, częstości, poziomu i sposobu liczenia nie można zmienić.",
    en: "This indicator has numbers already, or others take it. Its unit, rhythm, level and making cannot be changed.",
  },
  page: { pl: "Strona wskaźnika", en: "Page of the indicator" },
  breaks: { pl: "Przerwania szeregów", en: "Breaks in series" },
  remove: { pl: "Usuń wskaźnik", en: "Remove the indicator" },
  removeIntro: {
    pl: "Tylko gdy powstał przez pomyłkę: nie ma liczb i nic z niego nie korzysta. Zniknie z list.",
    en: "Only where it was made by mistake: it has no numbers and nothing takes it. It will leave the lists.",
  },
  why: { pl: "Powód", en: "Reason" },
};

export type DefinitionPageProps = {
  readonly visit: Visit;
  /** Measured indicators that others can be made of. */
  readonly indicators: readonly SelectChoice[];
  /** The indicator that gets a new version. Missing: a new one is defined. */
  readonly standing?:
    | {
        readonly code: string;
        readonly name: ContentText;
        readonly address: string;
        readonly version: number;
        readonly isFixed: boolean;
        readonly values: Readonly<Record<string, string>>;
      }
    | undefined;
  readonly sent?: Sent | undefined;
};

/** The form of a definition; of one that stands, also the way to remove it while nothing hangs on it. */
export function DefinitionPage({ visit: { language, at }, indicators, standing, sent }: DefinitionPageProps) {
  const t = (text: Bilingual) => say(language, text);
  const path = at(`${qualityDesks.definitions.path}/${standing?.code ?? "nowy"}`);
  const common = { language, action: path, indicators, sent: sent?.form === DEFINITION_FORM ? sent : undefined };
  if (standing === undefined) {
    return (
      <>
        <PageHeading title={t(newDefinitionTitle)} lead={t(words.freshLead)} />
        <DefinitionForm {...common} />
      </>
    );
  }
  const { code, name, address, version, isFixed, values } = standing;
  return (
    <>
      <PageHeading title={<LangMark language={language} text={name} />} lead={t(words.changeLead)} />
      <p>
        <a href={at(address)}>{t(words.page)}</a> · <a href={at(qualityDesks.breaks.path)}>{t(words.breaks)}</a>
      </p>
      {isFixed && <p>{t(words.fixed)}</p>}
      <DefinitionForm {...common} values={values} hidden={{ indicator: code, base: String(version) }} />
      {!isFixed && (
        <Section id="usun" title={t(words.remove)} intro={t(words.removeIntro)}>
          <AskForm
            language={language}
            action={`${path}/usun`}
            form={REMOVE_FORM}
            sent={sent}
            button={words.remove}
            kind="secondary"
            questions={[{ name: "reason", label: words.why, isRequired: true, control: { kind: "text", maxLength: 1000 } }]}
          />
        </Section>
      )}
    </>
  );
}
