import { refusals } from "../../refusal.ts";

/** Refusals of the database server that Splot starts by itself. */
export const refuseServer = refusals({
  "database.unsupported": {
    kind: "rule",
    pl: "Na tym komputerze ({platform}) nie ma wbudowanej bazy danych. Zainstaluj PostgreSQL 15 lub nowszy albo podaj adres bazy w zmiennej DATABASE_URL, na przykład postgresql://splot@localhost/splot.",
    en: "There is no embedded database for this computer ({platform}). Install PostgreSQL 15 or newer, or give the address of a database in DATABASE_URL, for example postgresql://splot@localhost/splot.",
  },
  "database.folder_taken": {
    kind: "conflict",
    pl: "Splot już działa na folderze danych {folder} (proces {pid}). Zatrzymaj go albo wskaż inny folder w zmiennej SPLOT_DATA.",
    en: "Splot is already running on the data folder {folder} (process {pid}). Stop it, or name another folder in SPLOT_DATA.",
  },
  "database.folder_foreign": {
    kind: "conflict",
    pl: "Nie można pisać w folderze danych {folder}: należy do innego użytkownika. Uruchom Splot jako ten użytkownik albo wskaż inny folder w zmiennej SPLOT_DATA.",
    en: "The data folder {folder} cannot be written: it belongs to another user. Start Splot as that user, or name another folder in SPLOT_DATA.",
  },
  "database.other_version": {
    kind: "conflict",
    pl: "Baza w folderze {folder} powstała w PostgreSQL {stored}, a tu jest PostgreSQL {present}. Zrób kopię (splot backup) poprzednią wersją i odtwórz ją (splot restore) w nowym folderze.",
    en: "The database in {folder} was made by PostgreSQL {stored}, but this is PostgreSQL {present}. Make a backup (splot backup) with the former version and restore it (splot restore) into a new folder.",
  },
  "database.not_started": {
    kind: "rule",
    pl: "Baza danych nie uruchomiła się. Ostatnie wiersze dziennika {journal}: {lines}",
    en: "The database did not start. The last lines of its log {journal}: {lines}",
  },
});
