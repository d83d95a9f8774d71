import { formatReceiptCode, say } from "@splot/kernel";
import type { Call, Shown } from "@splot/kernel/http";
import { ButtonLink, PageHeading, Section, StateWord, Timeline } from "@splot/kernel/web";
import { declarationState, declarationStates, declarationSteps, findDeclaration } from "@splot/participation";
import type { Receipt } from "@splot/thread";
import { eventOf, fateWords, OwnData } from "./fateParts.tsx";

const words = {
  kicker: { pl: "Los deklaracji", en: "Fate of the declaration" },
  title: { pl: "Deklaracja poparcia {number}", en: "Declaration of support {number}" },
  more: { pl: "Pokwitowanie i wycofanie", en: "Receipt and withdrawal" },
  toReceipt: { pl: "Otwórz pokwitowanie", en: "Open the receipt" },
};

/** The fate of a declaration of support by its receipt. Missing: `undefined` when the receipt is for something else. */
export async function showDeclarationFate({ visit, read }: Pick<Call<unknown>, "visit" | "read">, receipt: Receipt): Promise<Shown | undefined> {
  const declaration = await findDeclaration(read, receipt.object);
  if (declaration === undefined) return undefined;
  const { language, at, space } = visit;
  const title = { pl: words.title.pl.replace("{number}", declaration.code), en: words.title.en.replace("{number}", declaration.code) };
  const code = formatReceiptCode(receipt.code);
  return {
    title,
    crumbs: [{ label: { pl: "Partnerzy", en: "Partners" }, path: "/partnerzy" }],
    body: (
      <>
        <PageHeading
          kicker={say(language, words.kicker)}
          title={say(language, title)}
          lead={say(language, fateWords.kept)}
          state={<StateWord>{say(language, declarationStates[declarationState(declaration)])}</StateWord>}
        />
        <Section id="kroki" title={say(language, fateWords.steps)}>
          <Timeline events={declarationSteps(declaration, { now: read.now, zone: space.zone }).map((step) => eventOf(visit, step))} />
        </Section>
        <Section
          id="pokwitowanie"
          title={say(language, words.more)}
          aside={
            <span class="muted">
              {say(language, fateWords.receipt)} {code}
            </span>
          }
        >
          <ButtonLink href={at(`/pokwitowanie/${code}`)}>{say(language, words.toReceipt)}</ButtonLink>
        </Section>
        {await OwnData({ visit, read, receipt })}
      </>
    ),
  };
}
