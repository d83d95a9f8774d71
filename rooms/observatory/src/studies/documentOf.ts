import { type Bilingual, type ContentText, day, formatDay, type Language, langOf, say } from "@splot/kernel";
import { type DocumentBlock, type PaperDocument, type Phrase, phraseOf } from "@splot/kernel/documents";
import type { FrozenFigure, FrozenSource, FrozenStudy } from "../contract/frozenStudy.ts";
import { saidOf } from "./freezeFigure.ts";

const words = {
  kicker: { pl: "Studium diagnostyczne. {space}. Stan danych na {day}.", en: "Diagnostic study. {space}. Figures as of {day}." },
  mark: { pl: "przykład", en: "example" },
  exercise: {
    pl: "Przykład: to studium powstało w przestrzeni ćwiczeń. Część liczb wymyślono, żeby pokazać działanie programu.",
    en: "Example: this study was made in an exercise space. Some of its figures were invented to show how the program works.",
  },
  own: { pl: "Wniosek autora", en: "Conclusion of the author" },
  numbers: { pl: "Liczby", en: "Numbers" },
  sources: { pl: "Źródła", en: "Sources" },
  licence: { pl: "Licencja:", en: "Licence:" },
  unverified: { pl: "Liczby niezweryfikowane.", en: "Unverified figures." },
  from: { pl: "Źródła:", en: "Sources:" },
  definitions: { pl: "Definicje wskaźników", en: "Definitions of the indicators" },
} satisfies Record<string, Bilingual>;

/** What a document needs besides the frozen study: its hash, and the pictures of its figures by their hashes. */
export interface DocumentParts {
  readonly language: Language;
  readonly sha256: string;
  pictureOf(sha256: string): Uint8Array | undefined;
}

/** The document of a study, out of nothing but what was frozen. */
export function documentOf(study: FrozenStudy, parts: DocumentParts): PaperDocument {
  const { language, sha256 } = parts;
  const t = (text: ContentText) => say(language, text);
  const on = day(study.asOf.slice(0, 10));
  const kicker = t(words.kicker).replace("{space}", t(study.space)).replace("{day}", formatDay(language, on));
  return {
    language,
    title: phraseOf(language, study.title),
    kicker,
    ...(study.origin === "example" ? { mark: { word: t(words.mark), sentence: t(words.exercise) } } : {}),
    day: on,
    foot: [`${t(study.space)}, ${language === "en" ? "/en" : ""}${study.address}`, `SHA-256 ${sha256}`],
    blocks: [
      ...(study.introduction === undefined ? [] : [{ kind: "paragraph", style: "lead", text: phraseOf(language, study.introduction) } as const]),
      ...study.figures.flatMap((figure) => figureBlocks(figure, parts)),
      ...closing(study, language),
    ],
  };
}

function figureBlocks(figure: FrozenFigure, { language, pictureOf }: DocumentParts): readonly DocumentBlock[] {
  const { name, about, note, comment, drawing, pictures, table, sources } = figure;
  const { title, more } = saidOf(language, figure);
  const places = sources.map((place) => `[${place + 1}]`).join(", ");
  const caption = `${say(language, name)}; ${say(language, about)}. ${note === undefined ? "" : `${say(language, note)} `}${say(language, words.from)} ${places}.`;
  const picture = pictures === undefined ? undefined : pictureOf(pictures[language]);
  return [
    { kind: "heading", level: 2, text: title },
    ...(more === "" ? [] : [{ kind: "paragraph", text: more } as const]),
    ...(comment === undefined
      ? []
      : [{ kind: "heading", level: 3, text: say(language, words.own) } as const, { kind: "paragraph", text: phraseOf(language, comment) } as const]),
    ...(drawing === undefined
      ? []
      : [
          {
            kind: "figure",
            drawing: { alt: `${title} ${say(language, name)}.`, svg: drawing[language], width: drawing.width, height: drawing.height },
            picture,
            caption,
          } as const,
        ]),
    {
      kind: "table",
      caption: drawing === undefined ? caption : `${say(language, words.numbers)}: ${say(language, name)}`,
      columns: table[language].columns,
      rows: table[language].rows,
    },
  ];
}

/** What closes a study: the definitions of its indicators, and its sources with release and licence (I29). */
function closing({ figures, sources }: FrozenStudy, language: Language): readonly DocumentBlock[] {
  const indicators = [...new Map(figures.map(({ indicator }) => [indicator.code, indicator])).values()];
  return [
    { kind: "heading", level: 2, text: say(language, words.definitions) },
    { kind: "facts", facts: indicators.map(({ name, definition }) => ({ term: say(language, name), detail: phraseOf(language, definition) })) },
    { kind: "heading", level: 2, text: say(language, words.sources) },
    { kind: "list", points: sources.map((source) => sourcePhrase(language, source)) },
  ];
}

function sourcePhrase(language: Language, { name, release, licence, vintage, isVerified }: FrozenSource): Phrase {
  const mark = isVerified ? "" : ` ${say(language, words.unverified)}`;
  const text = `${say(language, name)}; ${say(language, release)}. ${say(language, words.licence)} ${say(language, licence)}. ${vintage}.${mark}`;
  const own = langOf(language, name);
  return own === undefined ? text : { text, language: own };
}
