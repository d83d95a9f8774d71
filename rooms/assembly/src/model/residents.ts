/** Lines "TERYT;number" as pairs; spaces in numbers do not matter. What cannot be read is left to the schema to refuse. */
export function readResidents(text: string): readonly { readonly teryt: string; readonly count: number }[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [teryt = "", count = ""] = line.split(/[;\t]/);
      return { teryt: teryt.trim(), count: Number(count.replace(/[\s ]/g, "")) };
    });
}
