import { type Language, say } from "../../text.ts";
import { PopOver } from "../parts/PopOver.tsx";

/** What the reader chose: `auto` follows the device. */
export type Theme = "auto" | "light" | "dark";

/** The accepted values, in the order in which they are offered. */
const themes: readonly Theme[] = ["auto", "light", "dark"];

const words = {
  appearance: { pl: "Wygląd", en: "Appearance" },
  auto: { pl: "Jak w urządzeniu", en: "As on this device" },
  light: { pl: "Jasny", en: "Light" },
  dark: { pl: "Ciemny", en: "Dark" },
};

export type ThemeSwitchProps = {
  readonly language: Language;
  readonly theme: Theme;
  /** The address to come back to after the choice. */
  readonly returnPath: string;
};

/** Three labelled buttons that post the choice to `/theme` (fields `theme`, `return`); works without JavaScript. */
export function ThemeSwitch({ language, theme, returnPath }: ThemeSwitchProps) {
  return (
    <PopOver label={say(language, words.appearance)} icon="theme" edge="end">
      <form class="choices" method="post" action="/theme">
        <input type="hidden" name="return" value={returnPath} />
        {themes.map((choice) => (
          <button class="choice" type="submit" name="theme" value={choice} aria-pressed={choice === theme ? "true" : "false"}>
            {say(language, words[choice])}
          </button>
        ))}
      </form>
    </PopOver>
  );
}
