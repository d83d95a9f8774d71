import { refusals } from "@splot/kernel";

/** Why a workbook is not taken. */
export const refuseTransfer = refusals({
  "transfer.file_missing": { kind: "invalid", pl: "Wybierz plik XLSX.", en: "Choose an XLSX file." },
  "transfer.no_workbook": {
    kind: "invalid",
    pl: "Tego pliku nie da się odczytać jako skoroszytu XLSX. Pobierz wzór i przepisz do niego dane.",
    en: "This file cannot be read as an XLSX workbook. Download the template and copy the data into it.",
  },
  "transfer.too_large": {
    kind: "too_large",
    pl: "Ten skoroszyt po rozpakowaniu jest za duży. Zostaw w nim tylko arkusze wzoru i najwyżej 3000 wierszy w każdym.",
    en: "This workbook is too large when unpacked. Leave only the sheets of the template in it, with at most 3000 rows each.",
  },
  "transfer.row": { kind: "rule", pl: "{sheetPl}, wiersz {row}: {pl}", en: "{sheetEn}, row {row}: {en}" },
});
