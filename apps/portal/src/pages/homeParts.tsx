import { say } from "@splot/kernel";
import { addressOf, type Visit } from "@splot/kernel/http";
import { Card, CardGrid, LangMark, NameMark, Section } from "@splot/kernel/web";
import type { Network } from "@splot/networks";
import { besideOf } from "../spaces.ts";

const words = {
  networks: { pl: "Sieci miast", en: "City networks" },
  allNetworks: { pl: "Wszystkie sieci", en: "All networks" },
  beside: { pl: "Zobacz też", en: "See also" },
};

/** The lead of a space, which stands with its settings. Missing: none is set. */
export function leadOf(lead: unknown): { readonly pl: string; readonly en: string } | undefined {
  if (typeof lead !== "object" || lead === null || !("pl" in lead) || !("en" in lead)) return undefined;
  return typeof lead.pl === "string" && typeof lead.en === "string" ? { pl: lead.pl, en: lead.en } : undefined;
}

/** The city networks of a space as cards; nothing where it has none. */
export function Networks({ visit, networks }: { readonly visit: Visit; readonly networks: readonly Network[] }) {
  const { language } = visit;
  if (networks.length === 0) return null;
  return (
    <Section id="sieci" title={say(language, words.networks)} aside={<a href={visit.at("/sieci")}>{say(language, words.allNetworks)}</a>}>
      <CardGrid>
        {networks.map(({ title, theme, address }) => (
          <Card href={visit.at(address)} title={<NameMark language={language} text={title} />}>
            <p>
              <LangMark language={language} text={theme} />
            </p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

/** The way to the other spaces of this installation. */
export function Beside({ visit }: { readonly visit: Visit }) {
  const { language, space } = visit;
  const others = besideOf(space);
  if (others.length === 0) return null;
  return (
    <Section id="obok" title={say(language, words.beside)}>
      <ul class="plain-list">
        {others.map(({ code, name }) => (
          <li>
            <a href={addressOf(language, code, "/")}>{say(language, name)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
