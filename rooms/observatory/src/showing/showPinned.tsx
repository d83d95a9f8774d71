import { fill, formatInstant, say } from "@splot/kernel";
import { filePath, listAttachments } from "@splot/kernel/files";
import type { Call, Shown } from "@splot/kernel/http";
import { getThingAt, getVersion } from "@splot/kernel/objects";
import { ButtonLink, Columns, Disclosure, FactList, FileLink, LangMark, OriginMark, PageHeading, Section } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import { z } from "zod";
import { pinnedPath } from "../pinning/pinView.ts";

const words = {
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  kicker: { pl: "Zachowany widok danych", en: "Pinned view of figures" },
  lead: {
    pl: "{name}. Obraz i liczby są takie, jak w chwili zachowania, i już się nie zmienią.",
    en: "{name}. The picture and the figures are as they were when they were pinned, and will not change.",
  },
  numbers: { pl: "Liczby", en: "Numbers" },
  download: { pl: "Pobierz", en: "Download" },
  technical: { pl: "Szczegóły techniczne", en: "Technical details" },
  hash: { pl: "Suma kontrolna SHA-256", en: "Checksum SHA-256" },
  pinned: { pl: "Zachowano", en: "Pinned" },
  releases: { pl: "Wydania danych", en: "Releases" },
  table: { pl: "Zobacz te liczby w tabeli", en: "See these figures as a table" },
  now: { pl: "Zobacz stan obecny", en: "See the present state" },
  picture: { pl: "Obraz", en: "Picture" },
};

/** What is frozen of a pinned view. */
const contentSchema = z.object({
  indicator: z.string(),
  name: z.object({ pl: z.string(), en: z.string() }),
  query: z.string(),
  releases: z.array(z.string()),
});

/** The page of a view that was pinned: its picture, its numbers and the releases that they came from, for ever the same. */
export async function showPinned(call: Call<unknown>): Promise<Shown> {
  const { read, visit, params } = call;
  const { language, at } = visit;
  const thing = await getThingAt(read, pinnedPath(params["widok"] ?? ""), "view");
  const { content } = await getVersion(read, thing.id, 1);
  const { indicator, name, query, releases } = contentSchema.parse(content);
  const files = (await listAttachments(read, thing.id)).filter(({ part }) => part.endsWith(`_${language}`));
  const picture = files.find(({ part }) => part.startsWith("png"));
  const present = new URLSearchParams(query);
  // NOTE: the page of a composite shows present numbers alone, so there is no earlier state to lead to.
  const isKept = present.has("stan");
  present.delete("stan");
  return {
    title: thing.title,
    crumbs: [{ label: words.catalogue, path: "/dane" }],
    body: (
      <>
        <PageHeading
          title={<LangMark language={language} text={thing.title} isHeading />}
          kicker={say(language, words.kicker)}
          lead={say(language, fill(words.lead, { name }))}
          mark={<OriginMark language={language} mark={thing.origin} />}
        />
        <Columns
          aside={
            <>
              <FactList
                facts={[
                  { term: say(language, words.pinned), detail: formatInstant(language, thing.madeAt, visit.space.zone) },
                  ...files.map((file) => ({
                    term: say(language, file === picture ? words.picture : words.numbers),
                    detail: <FileLink language={language} href={at(filePath(file.sha256))} file={file} label={say(language, words.download)} />,
                  })),
                ]}
              />
              <Disclosure label={say(language, words.technical)}>
                <FactList
                  facts={[
                    { term: say(language, words.releases), detail: releases.join(", ") },
                    ...files.map((file) => ({ term: `${say(language, words.hash)}: ${file.name}`, detail: <code>{file.sha256}</code> })),
                  ]}
                />
              </Disclosure>
            </>
          }
        >
          {picture !== undefined && (
            <Section id="obraz" title={say(language, words.picture)}>
              <p>
                <a href={at(filePath(picture.sha256))}>
                  <img class="pinned" src={at(filePath(picture.sha256))} alt={`${say(language, thing.title)} ${say(language, name)}`} />
                </a>
              </p>
            </Section>
          )}
          <p class="button-row">
            {isKept && <ButtonLink href={at(`${indicator}${query}`)}>{say(language, words.table)}</ButtonLink>}
            <ButtonLink kind="quiet" href={at(`${indicator}?${present.toString()}`)}>
              {say(language, words.now)}
            </ButtonLink>
          </p>
          {await panelsOf(call, thing)}
        </Columns>
      </>
    ),
    hasCharts: true,
  };
}
