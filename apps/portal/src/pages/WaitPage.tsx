import { type Language, say } from "@splot/kernel";
import type { Theme } from "@splot/kernel/http";
import { ButtonLink, Page, type PageAssets, PageHeading } from "@splot/kernel/web";
import { type FindLoading, LoadingNotice } from "../shell.tsx";

export type WaitPageProps = { readonly language: Language; readonly theme: Theme; readonly assets: PageAssets; readonly loading: ReturnType<FindLoading> };

const words = {
  title: { pl: "Splot się uruchamia", en: "Splot is starting" },
  lead: {
    pl: "Za kilka sekund będzie tu strona metropolii. Odśwież stronę.",
    en: "In a few seconds the page of the metropolis will stand here. Reload the page.",
  },
  reload: { pl: "Odśwież", en: "Reload" },
};

/** The first page of a first start, before any space is founded. */
export function WaitPage({ language, theme, assets, loading }: WaitPageProps) {
  return (
    <Page language={language} theme={theme} assets={assets} path="/" title={say(language, words.title)} menu={[]} isDemo isUnlisted>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <LoadingNotice language={language} loading={loading} href={language === "en" ? "/en" : "/"} />
      <ButtonLink href={language === "en" ? "/en" : "/"}>{say(language, words.reload)}</ButtonLink>
    </Page>
  );
}
