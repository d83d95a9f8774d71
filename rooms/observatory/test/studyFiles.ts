import { canMakePdf } from "@splot/kernel/documents";

const formats = canMakePdf() ? ["PDF", "DOCX", "XLSX", "CSV"] : ["DOCX", "XLSX", "CSV"];

/** The files of a study by format and language, in the order of its page. */
export const fileKinds = ["pl", "en"].flatMap((language) => formats.map((format) => `${format} ${language}`));

/** Addresses of the files of a Polish page of a study, by format and language. */
export function filesIn(html: string): Readonly<Record<string, string>> {
  const [own = "", other = ""] = html.split("<dt>Pobierz po angielsku</dt>");
  const found = (part: string, language: string) =>
    [...part.matchAll(/<a href="([^"]*\/pliki\/\w+)"[^>]*>[^<]*<\/a> <span class="muted">\((\w+),/g)].map(([, href = "", format = ""]) => [
      `${format} ${language}`,
      href,
    ]);
  return Object.fromEntries([...found(own, "pl"), ...found(other, "en")]);
}
