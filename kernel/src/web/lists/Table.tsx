import type { Child } from "hono/jsx";
import type { SortDirection } from "../../lists/arrange.ts";
import { type Language, say } from "../../text.ts";

/** A column of a table. Numbers stand on the right with even figures. */
export type Column = {
  readonly key: string;
  readonly label: Child;
  readonly kind?: "text" | "number" | undefined;
  /** The unit under the name of the column. */
  readonly unit?: string | undefined;
  readonly isSortable?: boolean | undefined;
};

/** A row: its cells by column key; `isChosen` marks the one the page speaks of. */
export type Row = { readonly key: string; readonly cells: Readonly<Record<string, Child>>; readonly isChosen?: boolean | undefined };

/** The order shown now, and the address of another order. */
export type Sort = {
  readonly column: string;
  readonly direction: SortDirection;
  readonly hrefFor: (column: string, direction: SortDirection) => string;
};

export type TableProps = {
  readonly language: Language;
  readonly caption: string;
  /** True when a heading beside already shows the caption. */
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly sort?: Sort | undefined;
  /** On a narrow screen each row folds into a block, each cell after the name of its column. Missing: more than three columns fold when fewer than half of them hold numbers to compare. */
  readonly isFolding?: boolean | undefined;
};

const words = {
  ascending: { pl: "sortuj rosnąco", en: "sort ascending" },
  descending: { pl: "sortuj malejąco", en: "sort descending" },
};

function ColumnHead({ language, column, sort }: { readonly language: Language; readonly column: Column; readonly sort: Sort | undefined }) {
  const isSorted = sort?.column === column.key;
  const next: SortDirection = isSorted && sort.direction === "ascending" ? "descending" : "ascending";
  return (
    <th scope="col" class={column.kind === "number" ? "number" : undefined} aria-sort={isSorted ? sort.direction : undefined}>
      {sort === undefined || column.isSortable !== true ? (
        column.label
      ) : (
        <a class={`sort ${isSorted ? `sort-${sort.direction}` : ""}`} href={sort.hrefFor(column.key, next)}>
          {column.label}
          <span class="visually-hidden">, {say(language, words[next])}</span>
        </a>
      )}
      {column.unit !== undefined && <span class="unit">{column.unit}</span>}
    </th>
  );
}

function Cells({ columns, row, isFolding }: Pick<TableProps, "columns" | "isFolding"> & { readonly row: Row }) {
  return (
    <tr class={row.isChosen === true ? "row-chosen" : undefined}>
      {columns.map((column, place) => {
        const style = column.kind === "number" ? "number" : undefined;
        const cell = row.cells[column.key];
        return place === 0 ? (
          <th scope="row" class={style}>
            {cell}
          </th>
        ) : (
          <td class={style}>
            {isFolding === true && <span class="cell-name">{column.unit === undefined ? column.label : `${column.label}, ${column.unit}`}: </span>}
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

/** Most columns that a phone shows side by side. */
const MOST_NARROW = 3;

function needsFolding(columns: readonly Column[]): boolean {
  return columns.length > MOST_NARROW && columns.filter(({ kind }) => kind === "number").length * 2 < columns.length;
}

/** A table with caption, row headers and sorting in the address; wide ones scroll in their own named, focusable box. */
export function Table({ language, caption, isCaptionHidden, columns, rows, sort, isFolding = needsFolding(columns) }: TableProps) {
  return (
    <figure class={isFolding ? "table-box table-folding" : "table-box"} aria-label={caption} tabindex={0}>
      <table>
        <caption class={isCaptionHidden === true ? "visually-hidden" : undefined}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead language={language} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Cells columns={columns} row={row} isFolding={isFolding} />
          ))}
        </tbody>
      </table>
    </figure>
  );
}
