import { type Language, say } from "@splot/kernel";
import { LangMark, OriginMark, Tag } from "@splot/kernel/web";
import type { Vintage } from "../../model/observation.ts";
import { citedName, vintageText } from "./words.ts";

const words = {
  source: { pl: "Źródło:", en: "Source:" },
  licence: { pl: "Licencja:", en: "Licence:" },
  unverified: { pl: "niezweryfikowane", en: "unverified" },
  withheld: { pl: "Źródło nie pozwala publikować swoich liczb.", en: "The source does not allow its figures to be published." },
};

/** Where numbers come from: what is told of each release, and what is told alike of several, once. */
export function SourceLines({ language, vintages }: { readonly language: Language; readonly vintages: readonly Vintage[] }) {
  const toldOf = (vintage: Vintage) => {
    const { citation, licence, isVerified, isWithheld } = vintage.source;
    return [citation.pl, vintageText(language, vintage), licence.pl, isVerified, isWithheld, vintage.origin].join("\n");
  };
  return (
    <>
      {[...new Map(vintages.map((vintage) => [toldOf(vintage), vintage])).values()].map((vintage) => (
        <>
          <SourceLine language={language} vintage={vintage} />{" "}
        </>
      ))}
    </>
  );
}

/** Where a number comes from: citation, release, licence; and its mark when it is no verified fact. */
export function SourceLine({ language, vintage }: { readonly language: Language; readonly vintage: Vintage }) {
  const { licence, isWithheld } = vintage.source;
  return (
    <span class="source-line">
      {say(language, words.source)} <LangMark language={language} text={citedName(vintage)} />; {vintageText(language, vintage)}. {say(language, words.licence)}{" "}
      <LangMark language={language} text={licence} />. {isWithheld && `${say(language, words.withheld)} `}
      <VintageMarks language={language} vintage={vintage} />
    </span>
  );
}

/** Marks of a vintage that is not a verified fact; nothing for one that is. */
export function VintageMarks({ language, vintage }: { readonly language: Language; readonly vintage: Vintage }) {
  return (
    <>
      {!vintage.source.isVerified && <Tag>{say(language, words.unverified)}</Tag>}
      {vintage.origin !== "fact" && (
        <>
          {" "}
          <OriginMark language={language} mark={vintage.origin} />
        </>
      )}
    </>
  );
}

/** The distinct vintages of a list of numbers. */
export function vintagesOf(list: readonly { readonly vintage: Vintage }[]): readonly Vintage[] {
  // NOTE: numbers of one release mostly share its object, so thousands of them come down to a few before their keys are made.
  const few = [...new Set(list.map(({ vintage }) => vintage))];
  return [...new Map(few.map((vintage) => [`${vintage.space}${vintage.id}`, vintage])).values()];
}
