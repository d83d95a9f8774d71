import { findDay } from "../day.ts";
import { type Bilingual, formatDay, type Language } from "../text.ts";

/** Fields of facts in the words of a reader. What is not listed is told as another field of the record. */
const fieldWords: Readonly<Record<string, Bilingual>> = {
  title: { pl: "tytuł", en: "title" },
  name: { pl: "nazwa", en: "name" },
  short: { pl: "krótka nazwa", en: "short name" },
  text: { pl: "treść", en: "text" },
  facts: { pl: "opis", en: "description" },
  definition: { pl: "definicja", en: "definition" },
  purpose: { pl: "opis", en: "description" },
  what: { pl: "opis kroku", en: "description of the step" },
  scope: { pl: "zakres", en: "scope" },
  role: { pl: "zadania", en: "tasks" },
  relation: { pl: "związek", en: "relation" },
  composition: { pl: "skład", en: "composition" },
  seats: { pl: "miejsca", en: "seats" },
  seatCount: { pl: "liczba miejsc", en: "number of seats" },
  source: { pl: "źródło", en: "source" },
  citation: { pl: "źródło", en: "source" },
  basis: { pl: "podstawa", en: "basis" },
  legalBasis: { pl: "podstawa prawna", en: "legal basis" },
  effect: { pl: "skutek", en: "effect" },
  amends: { pl: "zmieniany akt", en: "act that it amends" },
  number: { pl: "numer", en: "number" },
  actKind: { pl: "rodzaj aktu", en: "kind of act" },
  bodyName: { pl: "organ", en: "body" },
  adoptedOn: { pl: "data przyjęcia", en: "day of adoption" },
  from: { pl: "od", en: "from" },
  to: { pl: "do", en: "until" },
  opensOn: { pl: "początek", en: "beginning" },
  closesOn: { pl: "koniec", en: "end" },
  noticeOn: { pl: "data ogłoszenia", en: "day of notice" },
  publishedOn: { pl: "data publikacji", en: "day of publication" },
  releasedOn: { pl: "data wydania", en: "day of release" },
  remarkCount: { pl: "liczba uwag", en: "number of remarks" },
  participantsLeast: { pl: "liczba osób, co najmniej", en: "number of people, at least" },
  channels: { pl: "kanały", en: "channels" },
  parties: { pl: "adresaci", en: "addressees" },
  meetings: { pl: "spotkania", en: "meetings" },
  blocks: { pl: "akapity", en: "paragraphs" },
  statements: { pl: "krótkie teksty", en: "short texts" },
  products: { pl: "wyniki kroków", en: "products of the steps" },
  orders: { pl: "kolejność kroków", en: "order of the steps" },
  pieces: { pl: "liczba", en: "number" },
  note: { pl: "uwaga", en: "note" },
  reason: { pl: "powód", en: "reason" },
  value: { pl: "wartość", en: "value" },
  grosze: { pl: "wartość w groszach", en: "value in grosze" },
  observations: { pl: "wartości", en: "values" },
  units: { pl: "jednostki", en: "units" },
  members: { pl: "członkowie", en: "members" },
  unit: { pl: "jednostka", en: "unit" },
  method: { pl: "jak powstają liczby", en: "how the numbers are made" },
  keeper: { pl: "kto odpowiada za definicję", en: "who answers for the definition" },
  direction: { pl: "co znaczy lepiej", en: "what better means" },
  aggregation: { pl: "wartość całego obszaru", en: "value of the whole area" },
  frequency: { pl: "częstość", en: "rhythm" },
  grain: { pl: "poziom danych", en: "level" },
  lagDays: { pl: "dni po końcu okresu", en: "days after the end of the period" },
  decimals: { pl: "miejsca po przecinku", en: "decimal places" },
  least: { pl: "najmniejsza możliwa wartość", en: "smallest possible value" },
  most: { pl: "największa możliwa wartość", en: "largest possible value" },
  domain: { pl: "dziedzina", en: "domain" },
  derivation: { pl: "sposób liczenia", en: "way of computing" },
  parts: { pl: "licznik i mianownik", en: "numerator and denominator" },
  weight: { pl: "waga", en: "weight" },
  licence: { pl: "licencja", en: "licence" },
  horizon: { pl: "horyzont", en: "horizon" },
};
const otherField: Bilingual = { pl: "inne pole zapisu", en: "another field of the record" };

/** The words for a field by its path: those of its innermost part that has words. Missing: none of its parts has. */
export function findFieldWord(field: string): Bilingual | undefined {
  const parts = field.split(".").map((part) => part.replace("[]", ""));
  return parts.reverse().flatMap((part) => fieldWords[part] ?? [])[0];
}

/** The words for a field by its path. */
export function fieldWord(field: string): Bilingual {
  return findFieldWord(field) ?? otherField;
}

/** A value of a fact for readers: days in their own words, everything else as it was told. */
export function sayValue(language: Language, value: string): string {
  const day = findDay(value);
  return day === undefined ? value : formatDay(language, day);
}
