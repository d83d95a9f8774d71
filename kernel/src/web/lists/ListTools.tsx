import { counted, type Language, type PluralForms, say } from "../../text.ts";
import type { SelectChoice } from "../forms/Control.tsx";
import { Icon } from "../parts/Icon.tsx";

/** A filter whose choice stands in the address; the first choice, with an empty value, means all. */
export type Filter = { readonly name: string; readonly label: string; readonly value: string; readonly choices: readonly SelectChoice[] };

export type ListToolsProps = {
  readonly language: Language;
  /** The address of the list itself. */
  readonly action: string;
  readonly search?: { readonly name: string; readonly label: string; readonly value: string } | undefined;
  readonly filters?: readonly Filter[] | undefined;
  /** Values of the address that a new search must keep, such as the order. */
  readonly kept?: Readonly<Record<string, string>> | undefined;
  readonly count: number;
  readonly countForms: PluralForms;
  /** The same rows as a file. */
  readonly csvHref?: string | undefined;
};

/** More filters than these would fill the first screen of a phone: all but the first are folded. */
const MOST_SHOWN = 4;

const words = {
  more: { pl: "Więcej filtrów", en: "More filters" },
  show: { pl: "Pokaż", en: "Show" },
  clear: { pl: "Wyczyść filtry", en: "Clear filters" },
  csv: { pl: "Pobierz CSV", en: "Download CSV" },
};

function isFiltered({ search, filters = [] }: ListToolsProps): boolean {
  return (search !== undefined && search.value !== "") || filters.some((filter) => filter.value !== "");
}

/** Search and filters as a form whose answer is an address to share, the count, and the list as a file. */
export function ListTools(tools: ListToolsProps) {
  const { language, search, filters = [] } = tools;
  const hasForm = search !== undefined || filters.length > 0;
  return (
    <search class="list-tools">
      {hasForm && <FilterForm {...tools} />}
      <p class="list-count">
        <strong role="status">{counted(language, tools.count, tools.countForms)}</strong>
        {tools.csvHref !== undefined && (
          <a class="file-link" href={tools.csvHref}>
            <Icon name="download" />
            {say(language, words.csv)}
          </a>
        )}
      </p>
    </search>
  );
}

function FilterForm(tools: ListToolsProps) {
  const { language, action, search, filters = [], kept = {} } = tools;
  const [shown, folded] = filters.length > MOST_SHOWN ? [filters.slice(0, 1), filters.slice(1)] : [filters, []];
  return (
    <form class="filters" method="get" action={action}>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {search !== undefined && (
        <div class="filter filter-search">
          <label for={`szukaj-${search.name}`}>{search.label}</label>
          <input class="input" type="search" id={`szukaj-${search.name}`} name={search.name} value={search.value} />
        </div>
      )}
      {shown.map((filter) => (
        <FilterChoice filter={filter} />
      ))}
      {folded.length > 0 && (
        <details class="filters-more" open={folded.some(({ value }) => value !== "")}>
          <summary class="filters-clear">{say(language, words.more)}</summary>
          <div class="filters">
            {folded.map((filter) => (
              <FilterChoice filter={filter} />
            ))}
          </div>
        </details>
      )}
      <button class="button button-secondary" type="submit">
        {say(language, words.show)}
      </button>
      {isFiltered(tools) && (
        <a class="filters-clear" href={action}>
          {say(language, words.clear)}
        </a>
      )}
    </form>
  );
}

/** One filter of a form whose answer is an address. */
export function FilterChoice({ filter: { name, label, value, choices } }: { readonly filter: Filter }) {
  return (
    <div class="filter">
      <label for={`filtr-${name}`}>{label}</label>
      <select class="input" id={`filtr-${name}`} name={name}>
        {choices.map((choice) => (
          <option value={choice.value} lang={choice.language} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
