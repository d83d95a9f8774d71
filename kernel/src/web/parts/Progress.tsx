import type { Child } from "hono/jsx";
import { counted, formatNumber, type Language, say } from "../../text.ts";

export type ProgressProps = {
  readonly language: Language;
  readonly label: string;
  readonly doneCount: number;
  readonly totalCount: number;
  /** Says the share instead of the numbers, where they count steps that mean nothing to a reader. */
  readonly isShare?: boolean | undefined;
};

const words = {
  of: { pl: "z", en: "of" },
  refresh: { pl: "Odśwież", en: "Refresh" },
};

/** How much is done: words, numbers and a bar. */
export function Progress({ language, label, doneCount, totalCount, isShare }: ProgressProps) {
  const share = `${Math.floor((100 * doneCount) / Math.max(totalCount, 1))}%`;
  const numbers = isShare === true ? share : `${formatNumber(language, doneCount)} ${say(language, words.of)} ${formatNumber(language, totalCount)}`;
  return (
    <div class="progress">
      <p class="progress-line">
        <span>{label}</span> <span class="progress-numbers">{numbers}</span>
      </p>
      <progress value={doneCount} max={Math.max(totalCount, 1)} aria-label={label}>
        {numbers}
      </progress>
    </div>
  );
}

export type JobProgressProps = ProgressProps & {
  readonly id: string;
  /** The page that shows this same part; the island fetches it again while the job runs. */
  readonly href: string;
  readonly isRunning: boolean;
  /** What is said aloud when it changes. Missing: the label with how much is done, in tenths, so that it is not said at every step. */
  readonly said?: string | undefined;
  /** Findings, links to the result. */
  readonly children?: Child;
};

const seconds = { pl: ["sekunda", "sekundy", "sekund"], en: ["second", "seconds"] } as const;
const everySeconds = 3;

/** The progress of a long job; can be left and found again under its address. */
export function JobProgress({ id, href, isRunning, said, children, ...progress }: JobProgressProps) {
  const { language } = progress;
  return (
    <splot-refresh id={id} class="job" data-href={isRunning ? href : undefined} data-seconds={String(everySeconds)}>
      <p role="status" class="visually-hidden">
        {said ?? `${progress.label}: ${tenthsText(progress)}`}
      </p>
      {progress.totalCount > 0 && <Progress {...progress} />}
      {children}
      {isRunning && (
        <p class="job-refresh">
          <a href={href}>{say(language, words.refresh)}</a> <span class="muted">({counted(language, everySeconds, seconds)})</span>
        </p>
      )}
    </splot-refresh>
  );
}

function tenthsText({ doneCount, totalCount }: Pick<ProgressProps, "doneCount" | "totalCount">): string {
  return `${Math.floor((10 * doneCount) / Math.max(totalCount, 1)) * 10}%`;
}
