/** Events of the room with the words of a history line. */
export const events = {
  "observatory.units_recorded": { pl: "Zapisano jednostki z rejestru.", en: "Units of the register were recorded." },
  "observatory.source_recorded": { pl: "Zapisano źródło danych.", en: "A source of figures was recorded." },
  "observatory.indicator_recorded": { pl: "Zapisano wskaźnik i jego definicję.", en: "The indicator and its definition were recorded." },
  "observatory.vintage_recorded": { pl: "Zapisano wydanie danych.", en: "A release of figures was recorded." },
  "observatory.import_received": { pl: "Przyjęto plik z danymi do wczytania.", en: "A file of figures was received for loading." },
  "observatory.import_accepted": { pl: "Wczytano plik z danymi.", en: "A file of figures was loaded." },
  "observatory.profile_saved": { pl: "Zapisano sposób czytania plików.", en: "A way of reading files was saved." },
  "observatory.release_withdrawn": { pl: "Wycofano wydanie danych.", en: "A release of figures was withdrawn." },
  "observatory.break_recorded": { pl: "Zapisano przerwanie szeregu.", en: "A break in a series was recorded." },
  "observatory.break_ended": { pl: "Cofnięto przerwanie szeregu.", en: "A break in a series was taken back." },
  "observatory.outlines_imported": { pl: "Wczytano granice gmin.", en: "Outlines of municipalities were imported." },
  "observatory.bank_followed": { pl: "Dodano zmienną do pobierania z BDL.", en: "A variable to be fetched from the Local Data Bank was added." },
  "observatory.bank_unfollowed": { pl: "Zdjęto zmienną z listy pobierania z BDL.", en: "A variable was taken off the list of the Local Data Bank." },
  "observatory.bank_synced": { pl: "Pobrano dane z Banku Danych Lokalnych.", en: "Data were fetched from the Local Data Bank." },
};
