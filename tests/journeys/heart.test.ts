import { describe } from "vitest";
import { answerRemark, readReport, reviseDocument, sendRemark } from "./heart/consulting.ts";
import { announceResult, conveneMeeting, recordAttendance, submitDraft, vote } from "./heart/deciding.ts";
import { announceRound, citeNumber, draftDocument } from "./heart/drafting.ts";
import { findNotice, followThread, readFate, readVersionInForce, switchPerson } from "./heart/fate.ts";
import { Stage } from "./heart/Stage.ts";
import { playActs } from "./playActs.ts";

describe("the heart: from a number to a decision, and the fate of one remark", () => {
  playActs({
    makeStage: (browser, address) => new Stage(browser, address),
    acts: [
      ["an officer drafts a document by paragraphs", draftDocument],
      ["the officer rests a goal on a number and sends the text to consultation", citeNumber],
      ["the director announces a round; a term too short is refused", announceRound],
      ["a resident without account, scripts or a big screen sends a remark", sendRemark],
      ["the officer answers, the director approves and publishes", answerRemark],
      ["everybody reads the report and takes the annex along", readReport],
      ["the officer makes the second version", reviseDocument],
      ["the director submits the draft resolution", submitDraft],
      ["the clerk convenes the assembly; a notice too short is refused", conveneMeeting],
      ["the clerk records attendance until there is a quorum", recordAttendance],
      ["the seats vote, by phone and through the clerk", vote],
      ["the chair announces the result, and nothing can be voted after it", announceResult],
      ["the second version is in force", readVersionInForce],
      ["the resident reads the fate of the remark", readFate],
      ["the notice to the author stands in the outbox", findNotice],
      ["one person goes on as another", switchPerson],
      ["the thread leads both ways from every object", followThread],
    ],
  });
});
