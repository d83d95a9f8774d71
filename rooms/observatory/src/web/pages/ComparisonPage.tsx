import { type Bilingual, type ContentText, type Language, say } from "@splot/kernel";
import { ButtonLink, NameMark, PageHeading } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { GroupKind } from "../../model/askedComparison.ts";

export type ComparisonPageProps = {
  readonly language: Language;
  /** Whom the page speaks of. */
  readonly name: ContentText;
  /** It is the area of the space, not one of its municipalities. */
  readonly isArea: boolean;
  readonly isFinance: boolean;
  readonly groupKind: GroupKind;
  /** The area whose units are candidates. */
  readonly pool: ContentText;
  /** The units of the group; those found by likeness with their distance in words. */
  readonly group: readonly { readonly name: ContentText; readonly distance?: string | undefined }[];
  /** How many they are, in words. */
  readonly groupText: string;
  /** By what they are alike. */
  readonly features: readonly { readonly name: ContentText; readonly isLogged: boolean }[];
  readonly form: Child;
  readonly print: Child;
  /** The comparison of finances. Missing: it is shown. */
  readonly financeHref?: string | undefined;
  readonly children?: Child;
};

export const comparisonTitle = { pl: "Porównanie z innymi", en: "Comparison with others" };

const words = {
  peers: {
    pl: "Najbardziej podobne jednostki z obszaru „{pool}” (w nawiasie odległość):",
    en: "The most alike units of the area “{pool}” (distance in brackets):",
  },
  all: { pl: "Grupa: wszystkie pozostałe jednostki obszaru „{pool}” – {count}.", en: "Group: all other units of the area “{pool}” – {count}." },
  whole: { pl: "Grupa: wszystkie jednostki obszaru „{pool}” – {count}.", en: "Group: all units of the area “{pool}” – {count}." },
  chosen: { pl: "Grupa: jednostki wybrane z obszaru „{pool}” – {count}:", en: "Group: units chosen from the area “{pool}” – {count}:" },
  how: {
    pl: "Odległość liczymy w odchyleniach standardowych. Składają się na nią cechy: {features}. Im mniejsza, tym większe podobieństwo. Cechy, w których największa wartość jest co najmniej dziesięć razy większa od najmniejszej, bierzemy w logarytmach.",
    en: "The distance is in standard deviations. It counts these features together: {features}. The smaller, the more alike. Features whose largest value is at least ten times the least are taken in logarithms.",
  },
  log: { pl: "logarytm", en: "logarithm" },
  rank: {
    pl: "Miejsce liczymy w grupie razem z jednostką porównywaną; pierwsze ma największa wartość. Podajemy je tylko z danych potwierdzonych.",
    en: "The rank counts the group together with the unit compared; the largest value ranks first. It is given for confirmed figures only.",
  },
  finance: { pl: "Porównaj finanse i potencjał inwestycyjny", en: "Compare finances and investment potential" },
  financeTitle: { pl: "Finanse i potencjał inwestycyjny", en: "Finances and investment potential" },
} satisfies Record<string, Bilingual>;

/** A unit against others: whom, by what, and what came out. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { language, name, isArea, isFinance, financeHref } = props;
  return (
    <>
      <PageHeading
        title={<NameMark language={language} text={name} />}
        kicker={say(language, isFinance ? words.financeTitle : comparisonTitle)}
        action={props.print}
      />
      {props.form}
      <GroupWords {...props} />
      {!isArea && <p class="muted">{say(language, words.rank)}</p>}
      {props.children}
      {financeHref !== undefined && (
        <p>
          <ButtonLink href={financeHref}>{say(language, words.finance)}</ButtonLink>
        </p>
      )}
    </>
  );
}

/** With whom, and how they were found. */
function GroupWords({ language, isArea, group, groupKind, groupText, pool, features }: ComparisonPageProps) {
  const put = (text: Bilingual) => say(language, text).replace("{pool}", say(language, pool)).replace("{count}", groupText);
  if (groupKind === "all") return <p>{put(isArea ? words.whole : words.all)}</p>;
  const named = features.map(({ name, isLogged }) => say(language, name) + (isLogged ? ` (${say(language, words.log)})` : "")).join("; ");
  return (
    <>
      <p>
        {put(words[groupKind])}{" "}
        {group.map(({ name, distance }, place) => (
          <>
            {place > 0 && ", "}
            <NameMark language={language} text={name} />
            {groupKind === "peers" && distance !== undefined && ` (${distance})`}
          </>
        ))}
        .
      </p>
      {groupKind === "peers" && <p class="muted">{say(language, words.how).replace("{features}", named)}</p>}
    </>
  );
}
