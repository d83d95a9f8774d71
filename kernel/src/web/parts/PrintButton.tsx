import { type Language, say } from "../../text.ts";
import { Icon } from "./Icon.tsx";

const words = { print: { pl: "Drukuj", en: "Print" } };

/** A button that prints; only shown where the island runs, for without it the browser's own command does the same. */
export function PrintButton({ language, label }: { readonly language: Language; readonly label?: string | undefined }) {
  return (
    <splot-print hidden>
      <button class="button button-quiet" type="button">
        <Icon name="print" /> {label ?? say(language, words.print)}
      </button>
    </splot-print>
  );
}
