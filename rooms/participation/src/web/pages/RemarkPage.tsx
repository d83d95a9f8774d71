import { type Bilingual, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, PageHeading, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Disposition } from "../../model/disposition.ts";
import type { Paragraph } from "../../model/listing.ts";
import type { Remark } from "../../model/remark.ts";
import type { Round } from "../../model/round.ts";
import { RemarkAnswer } from "../parts/RemarkAnswer.tsx";
import { RoundMark } from "../parts/RoundSigns.tsx";

export type RemarkPageProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly remark: Remark;
  readonly state: Bilingual;
  readonly disposition?: Disposition | undefined;
  readonly blocks: readonly Paragraph[];
  readonly panels: Child;
};

/** The name of a remark's page. */
export function remarkTitle(round: Round, remark: Remark): Bilingual {
  return { pl: `Uwaga ${round.code}.${remark.no}`, en: `Remark ${round.code}.${remark.no}` };
}

/** One remark with its answer, thread and history. */
export function RemarkPage({ visit, round, remark, state, disposition, blocks, panels }: RemarkPageProps) {
  const { language } = visit;
  const textOf = (key: string | undefined) => (key === undefined ? undefined : blocks.find((block) => block.key === key)?.text);
  return (
    <>
      <PageHeading
        kicker={<LangMark language={language} text={round.title} />}
        title={say(language, remarkTitle(round, remark))}
        state={<StateWord>{say(language, state)}</StateWord>}
        mark={<RoundMark visit={visit} round={round} />}
      />
      <RemarkAnswer
        visit={visit}
        remark={remark}
        disposition={disposition}
        blockText={textOf(remark.blockKey)}
        changedText={textOf(disposition?.change?.blockKey)}
      />
      {panels}
    </>
  );
}
