import { refusals } from "@splot/kernel";

/** What the command line refuses, in both languages. */
export const refuse = refusals({
  "verb.unknown": {
    kind: "invalid",
    pl: "Nie znam polecenia „{verb}”. Listę poleceń pokaże: splot help.",
    en: "There is no command “{verb}”. For the list run: splot help.",
  },
  "verb.usage": { kind: "invalid", pl: "To polecenie wygląda tak: {usage}", en: "This command is used like this: {usage}" },
  "folder.not_empty": {
    kind: "conflict",
    pl: "Folder {folder} nie jest pusty. Wskaż nowy albo pusty folder.",
    en: "The folder {folder} is not empty. Name a new or an empty one.",
  },
  "file.exists": {
    kind: "conflict",
    pl: "Plik {file} już istnieje. Podaj inną nazwę; Splot nie nadpisuje kopii.",
    en: "The file {file} exists already. Give another name; Splot does not overwrite copies.",
  },
  "bundle.absent": {
    kind: "unknown",
    pl: "W folderze {folder} nie ma pliku manifest.json, więc nie jest to eksport Splotu.",
    en: "There is no manifest.json in {folder}, so it is not an export of Splot.",
  },
  "root.unreadable": {
    kind: "invalid",
    pl: "Skrót korzenia ma 64 znaki 0–9 i a–f. Przepisz go ze strony Weryfikacja.",
    en: "The hash of a root has 64 characters 0–9 and a–f. Copy it from the page Verification.",
  },
  "setup.done": {
    kind: "conflict",
    pl: "Przestrzeń „{code}” już działa, więc nie ma czego zakładać. Nowe konto zrobi: splot invite.",
    en: "The space “{code}” runs already, so there is nothing to found. For a new account run: splot invite.",
  },
  "database.behind": {
    kind: "conflict",
    pl: "Baza danych jest w wersji {present}, a program w wersji {expected}. Uruchom raz „npm start”, żeby ją zaktualizować, i spróbuj ponownie.",
    en: "The database is at {present}, the program at {expected}. Run “npm start” once to bring it up to date and try again.",
  },
  "database.no_schema": {
    kind: "unknown",
    pl: "W tej bazie nie ma danych Splotu. Uruchom „npm start” albo wskaż właściwą bazę (DATABASE_URL, SPLOT_DATA).",
    en: "This database holds no data of Splot. Run “npm start”, or name the right database (DATABASE_URL, SPLOT_DATA).",
  },
  "copy.absent": { kind: "unknown", pl: "Pod adresem {place} nie ma kopii zapasowej Splotu.", en: "There is no backup of Splot at {place}." },
  "copy.damaged": {
    kind: "conflict",
    pl: "Kopia zapasowa jest uszkodzona: plik {file} różni się od spisu. Niczego nie odtworzono; użyj innej kopii.",
    en: "The backup is damaged: the file {file} differs from its list. Nothing was restored; use another copy.",
  },
  "copy.newer": {
    kind: "conflict",
    pl: "Kopia pochodzi z nowszej wersji programu (zmiana bazy {migration}). Zaktualizuj Splot i spróbuj ponownie.",
    en: "The backup comes from a newer version of the program (database change {migration}). Update Splot and try again.",
  },
  "copy.not_empty": {
    kind: "conflict",
    pl: "Ta baza danych nie jest pusta. Odtwarzać można tylko do pustej: wskaż nowy folder (SPLOT_DATA) albo nową bazę (DATABASE_URL).",
    en: "This database is not empty. A backup is restored into an empty one only: name a new folder (SPLOT_DATA) or a new database (DATABASE_URL).",
  },
  "copy.differs": {
    kind: "conflict",
    pl: "Po odtworzeniu dziennik przestrzeni „{space}” różni się od kopii. Zmiany w bazie wycofano.",
    en: "After restoring, the journal of the space “{space}” differs from the backup. The changes in the database were undone.",
  },
  "file.absent": { kind: "invalid", pl: "Nie ma pliku {file}.", en: "There is no file {file}." },
});
