import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { type ContentText, type Language, say } from "../../text.ts";
import { addressIn } from "../address.ts";
import { Breadcrumbs, type Crumb } from "./Breadcrumbs.tsx";
import { ExerciseBanner } from "./ExerciseBanner.tsx";
import { Footer, type FooterLink } from "./Footer.tsx";
import { Header, type MenuEntry, type PersonSign, type SpaceSign } from "./Header.tsx";
import type { Theme } from "./ThemeSwitch.tsx";

/** Addresses of the built style sheet and island bundle (their names carry a hash). */
export type PageAssets = {
  readonly css: string;
  /** The sheet of charts, for the pages that have some. */
  readonly charts?: string | undefined;
  readonly js?: string | undefined /** The sheet of a space, after the common one. */;
  readonly look?: string | undefined;
};

export type PageProps = {
  readonly language: Language;
  readonly theme: Theme;
  readonly assets: PageAssets;
  /** The page's own address without the language part, with its query: `/krakow/gminy?sort=ludnosc`. */
  readonly path: string;
  /** Does it need the sheet of charts? */
  readonly hasCharts?: boolean | undefined;
  readonly title: string;
  /** Language of the title. Missing: that of the page. */
  readonly titleLanguage?: Language | undefined;
  readonly description?: string | undefined;
  /** `workspace` is the compact variant for people at work. */
  readonly density?: "public" | "workspace" | undefined;
  readonly space?: SpaceSign | undefined;
  readonly menu: readonly MenuEntry[];
  readonly crumbs?: readonly Crumb[] | undefined;
  readonly person?: PersonSign | undefined;
  readonly signInHref?: string | undefined;
  /** Present in an exercise space only. */
  readonly exercise?: { readonly clockText: string; readonly clockControl?: Child } | undefined;
  readonly isDemo: boolean;
  /** Asks search engines to stay away: exercises, receipts, the workspace. */
  readonly isUnlisted?: boolean | undefined;
  /** Who to turn to, at the foot. */
  readonly contact?: ContentText | undefined;
  readonly footerLinks?: readonly FooterLink[] | undefined;
  /** The message of the act just done, announced above the content. */
  readonly message?: Child;
  readonly children?: Child;
};

const words = { skip: { pl: "Przejdź do treści", en: "Skip to content" } };

type HeadProps = Pick<PageProps, "hasCharts" | "title" | "titleLanguage" | "description" | "space" | "path" | "assets" | "isUnlisted">;

function Head({ hasCharts, title, titleLanguage, description, space, path, assets, isUnlisted }: HeadProps) {
  const name = space === undefined ? "Splot" : `${space.name} · Splot`;
  return (
    <head>
      <meta charset="utf-8" />
      <title lang={titleLanguage}>{title === name ? title : `${title} · ${name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description !== undefined && <meta name="description" content={description} />}
      {isUnlisted === true && <meta name="robots" content="noindex" />}
      <link rel="alternate" hreflang="pl" href={addressIn("pl", path)} />
      <link rel="alternate" hreflang="en" href={addressIn("en", path)} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={assets.css} />
      {hasCharts === true && assets.charts !== undefined && <link rel="stylesheet" href={assets.charts} />}
      {assets.look !== undefined && <link rel="stylesheet" href={assets.look} />}
      {assets.js !== undefined && <script type="module" src={assets.js} />}
    </head>
  );
}

/** A whole document: head, skip link, header, exercise banner, breadcrumbs, main, footer. */
export function Page(props: PageProps) {
  const { language, theme, space, crumbs, exercise } = props;
  return (
    <>
      {raw("<!DOCTYPE html>")}
      <html lang={language} data-theme={theme} data-density={props.density ?? "public"}>
        <Head {...props} />
        <body>
          <a class="skip" href="#strona">
            {say(language, words.skip)}
          </a>
          <Header language={language} theme={theme} path={props.path} menu={props.menu} space={space} person={props.person} signInHref={props.signInHref} />
          {exercise !== undefined && <ExerciseBanner language={language} clockText={exercise.clockText} clockControl={exercise.clockControl} />}
          <div class="wrap">
            {crumbs !== undefined && crumbs.length > 0 && <Breadcrumbs language={language} crumbs={crumbs} />}
            <main id="strona" class="main" tabindex={-1}>
              {props.message}
              {props.children}
            </main>
          </div>
          <Footer language={language} links={props.footerLinks ?? []} contact={props.contact} isDemo={props.isDemo} />
        </body>
      </html>
    </>
  );
}
