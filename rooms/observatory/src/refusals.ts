import { refusals } from "@splot/kernel";

export const refuse = refusals({
  "observatory.view_not_drawn": {
    kind: "unknown",
    pl: "Ten widok jest tabelą i nie ma rysunku. Wybierz inny widok albo pobierz plik z danymi.",
    en: "This view is a table and has no drawing. Choose another view or download the figures.",
  },
  "observatory.picture_unavailable": {
    kind: "rule",
    pl: "Ten serwer nie umie zrobić obrazu PNG. Pobierz rysunek SVG.",
    en: "This server cannot make a PNG picture. Download the drawing as SVG.",
  },
  "observatory.study_published": {
    kind: "conflict",
    pl: "To studium jest opublikowane i już się nie zmieni. Zacznij nowe studium.",
    en: "This study is published and will not change. Begin a new study.",
  },
  "observatory.study_empty": {
    kind: "rule",
    pl: "Studium nie ma jeszcze żadnej ryciny. Dodaj wskaźnik i zapisz szkic.",
    en: "The study has no figure yet. Add an indicator and save the draft.",
  },
  "observatory.study_long": {
    kind: "too_large",
    pl: "Ryciny tego studium mają razem {found} liczb, a mieści się najwyżej {most}. Usuń którąś albo wybierz mniejszy obszar.",
    en: "The figures of this study have {found} numbers together, and {most} fit at most. Take one out or choose a smaller area.",
  },
  "observatory.study_nothing_to_undo": {
    kind: "conflict",
    pl: "W tym szkicu nie ma już zmiany do cofnięcia.",
    en: "There is no change left to undo in this draft.",
  },
  "observatory.study_full": {
    kind: "invalid",
    pl: "Studium mieści najwyżej {most} rycin. Usuń którąś albo dodaj mniej wskaźników.",
    en: "A study holds at most {most} figures. Take one out or add fewer indicators.",
  },
  "observatory.figure_period": {
    kind: "invalid",
    pl: "Wskaźnik „{name}” nie ma wartości za okres {period}. Wpisz inny okres albo zostaw puste pole.",
    en: "The indicator “{name}” has no values for {period}. Type another period or leave the field empty.",
  },
  "observatory.figure_area": {
    kind: "invalid",
    pl: "Wskaźnika „{name}” nie da się pokazać dla tego obszaru. Wybierz inny obszar.",
    en: "The indicator “{name}” cannot be shown for this area. Choose another area.",
  },
  "observatory.figure_breakdown": {
    kind: "invalid",
    pl: "Wskaźnik „{name}” nie ma takiego podziału. Wybierz podział z listy.",
    en: "The indicator “{name}” has no such breakdown. Choose one of the list.",
  },
  "observatory.figure_per_head": {
    kind: "invalid",
    pl: "Wskaźnika „{name}” nie liczy się na mieszkańca. Wybierz inną wartość.",
    en: "The indicator “{name}” is not told per resident. Choose another value.",
  },
  "observatory.figure_empty": {
    kind: "invalid",
    pl: "Wskaźnik „{name}” nie ma liczb w tym widoku. Wybierz inny widok, okres albo obszar.",
    en: "The indicator “{name}” has no figures in this view. Choose another view, period or area.",
  },
  "observatory.figure_withheld": {
    kind: "rule",
    pl: "Źródło wskaźnika „{name}” nie pozwala publikować swoich liczb. Wybierz inny wskaźnik.",
    en: "The source of the indicator “{name}” does not allow its figures to be published. Choose another indicator.",
  },
  "observatory.view_empty": {
    kind: "invalid",
    pl: "W tym widoku nie ma liczb, więc nie ma czego zachować. Wybierz inny okres albo obszar.",
    en: "There are no figures in this view, so there is nothing to pin. Choose another period or area.",
  },
  "observatory.view_too_large": {
    kind: "too_large",
    pl: "Widok ma {found} liczb, a w tym formacie mieści się {most}. Wybierz mniej gmin lub okresów albo format CSV.",
    en: "The view has {found} figures, this format holds {most}. Choose fewer municipalities or periods, or the format CSV.",
  },
  "observatory.indicator_unknown": {
    kind: "unknown",
    pl: "Nie ma takiego wskaźnika. Wybierz go z katalogu danych.",
    en: "There is no such indicator. Choose one from the data catalogue.",
  },
  "observatory.observation_unknown": {
    kind: "invalid",
    pl: "Nie mamy tej liczby: {unit}, {period}. Wybierz inny obszar albo okres.",
    en: "We do not have this number: {unit}, {period}. Choose another area or period.",
  },
  "observatory.unit_unknown": { kind: "unknown", pl: "Nie ma tu takiej gminy.", en: "There is no such municipality here." },
  "observatory.slice_unit_unknown": {
    kind: "invalid",
    pl: "Nie ma jednostek o kodach: {units}. Podaj siedem cyfr TERYT albo kod obszaru.",
    en: "There are no units with the codes: {units}. Give seven digits of TERYT or the code of an area.",
  },
  "observatory.area_unknown": {
    kind: "invalid",
    pl: "Nie ma obszaru o kodzie {area}.",
    en: "There is no area with the code {area}.",
  },
  "observatory.slice_field_unknown": {
    kind: "invalid",
    pl: "Nie da się odczytać pola {field}. Pola są opisane pod adresem /api; przekrój wybiera się tak: dim.sex=F,M.",
    en: "The field {field} cannot be read. The fields are described at /api; items of a breakdown are chosen like this: dim.sex=F,M.",
  },
  "observatory.as_of_unreadable": {
    kind: "invalid",
    pl: "Podaj dzień albo chwilę, która już minęła: 2026-01-31 albo 2026-01-31T12:00:00Z.",
    en: "Give a day or a moment that has passed: 2026-01-31 or 2026-01-31T12:00:00Z.",
  },
  "observatory.slice_too_large": {
    kind: "too_large",
    pl: "To za dużo dla formatu {format}: {found}, najwyżej {most}. Wybierz mniej jednostek albo okresów, pobieraj stronami (limit) albo weź CSV.",
    en: "This is too much for the format {format}: {found}, at most {most}. Choose fewer units or periods, fetch by pages (limit), or take CSV.",
  },
  "observatory.import_faulty": {
    kind: "invalid",
    pl: "Plik ma błędy ({count}). Nic nie zapisano. Najpierw: {first} Wszystkie pokaże „Sprawdź plik”.",
    en: "The file has errors ({count}). Nothing was saved. First: {first} “Check the file” shows all of them.",
  },
  "observatory.import_rowless": { kind: "invalid", pl: "W pliku nie ma ani jednego wiersza do wczytania.", en: "The file has no row to load." },
  "observatory.import_empty": { kind: "invalid", pl: "Wybierz plik z danymi albo wklej jego treść.", en: "Choose a file of figures or paste its content." },
  "observatory.import_unmapped": {
    kind: "invalid",
    pl: "Nie wybrano, co oznaczają kolumny tego pliku. Sprawdź plik, uzupełnij kolumny i wczytaj go jeszcze raz.",
    en: "Nobody has chosen what the columns of this file mean. Check the file, complete the columns and load it again.",
  },
  "observatory.profile_field": { kind: "invalid", pl: "{text}", en: "{text}" },
  "observatory.profile_unknown": {
    kind: "unknown",
    pl: "Nie ma takiego zapisanego sposobu czytania plików. Wybierz inny z listy.",
    en: "There is no such saved way of reading files. Choose another from the list.",
  },
  "observatory.profile_reserved": {
    kind: "invalid",
    pl: "Ta nazwa należy do programu. Wybierz inną.",
    en: "This name belongs to the program. Choose another.",
  },
  "observatory.release_unknown": { kind: "unknown", pl: "Nie ma tu takiego wydania danych.", en: "There is no such release of figures here." },
  "observatory.release_withdrawn": {
    kind: "conflict",
    pl: "Wydanie „{code}” już wycofano. Powód jest na jego stronie.",
    en: "The release “{code}” was withdrawn already. Its page tells the reason.",
  },
  "observatory.vintage_known": {
    kind: "conflict",
    pl: "Wydanie „{code}” jest już zapisane. Wydań się nie zmienia; zapisz nowe.",
    en: "The release “{code}” is already stored. Releases are not changed; record a new one.",
  },
  "observatory.period_unfit": {
    kind: "invalid",
    pl: "Ten wskaźnik nie jest podawany za taki okres: {period}. Wpisz okres tak jak w tabeli wskaźnika, na przykład 2024.",
    en: "This indicator is not given for such a period: {period}. Write the period as the table of the indicator does, for example 2024.",
  },
  "observatory.question_settled": {
    kind: "conflict",
    pl: "Tę wartość już wyjaśniono albo zastąpiono nową. Wyjaśnienie jest na tej stronie.",
    en: "This value was explained already, or a new one took its place. This page tells it.",
  },
  "observatory.due_passed": { kind: "invalid", pl: "Ten dzień już minął. Podaj późniejszy termin.", en: "This day has passed. Give a later one." },
  "observatory.value_known": {
    kind: "rule",
    pl: "O to nie trzeba pytać gmin: {name} za {period} podaje już źródło „{source}”.",
    en: "The municipalities need not be asked: the source “{source}” gives {name} for {period} already.",
  },
  "observatory.unit_not_here": {
    kind: "rule",
    pl: "{name} nie jest jednostką rejestru na tym obszarze, więc nie ma tu jej wartości. Zgłoś się do biura.",
    en: "{name} is no unit of the register in this area, so it has no values here. Ask the office.",
  },
  "observatory.value_open": {
    kind: "invalid",
    pl: "Wpisz liczbę albo wybierz powód, dla którego jej nie ma.",
    en: "Type a number, or choose the reason why there is none.",
  },
  "observatory.value_both": {
    kind: "invalid",
    pl: "Jest tu i liczba, i powód jej braku. Zostaw jedno z nich.",
    en: "There is a number and a reason for its lack. Keep one of them.",
  },
  "observatory.value_unreadable": {
    kind: "invalid",
    pl: "„{typed}” nie jest liczbą. Wpisz same cyfry, na przykład 1234,5.",
    en: "“{typed}” is no number. Type digits only, for example 1234.5.",
  },
  "observatory.value_beyond": {
    kind: "invalid",
    pl: "Ta liczba jest poza możliwym zakresem (od {least} do {most}).",
    en: "This number is beyond what is possible ({least} to {most}).",
  },
  "observatory.correction_unexplained": {
    kind: "invalid",
    pl: "Te wartości zastąpią podane wcześniej. Napisz, dlaczego.",
    en: "These values will take the place of those supplied before. Write why.",
  },
  "observatory.template_formula": {
    kind: "invalid",
    pl: "W komórce {cell} jest formuła. Wklej w to miejsce samą wartość i wyślij plik jeszcze raz.",
    en: "There is a formula in cell {cell}. Paste the plain value there and send the file again.",
  },
  "observatory.template_foreign": {
    kind: "invalid",
    pl: "Ten arkusz wypełniono dla innej gminy, innego okresu albo innych wskaźników. Pobierz szablon z tej strony.",
    en: "This workbook was filled in for another municipality, period or other indicators. Download the template of this page.",
  },
  "observatory.template_unreadable": {
    kind: "invalid",
    pl: "Tego pliku nie da się odczytać jako naszego szablonu. Pobierz szablon jeszcze raz i wypełnij kolumny z wartościami.",
    en: "This file cannot be read as our template. Download the template again and fill in the columns of values.",
  },
  "observatory.goal_unknown": {
    kind: "invalid",
    pl: "Nie ma tu takiego celu strategii. Wybierz go z listy.",
    en: "There is no such goal here. Choose one of the list.",
  },
  "observatory.target_reversed": {
    kind: "invalid",
    pl: "Okres docelowy musi być późniejszy niż początkowy.",
    en: "The period of the target has to be later than the first one.",
  },
  "observatory.composite_unknown": { kind: "unknown", pl: "Nie ma tu takiego wskaźnika złożonego.", en: "There is no such composite indicator here." },
  "observatory.composite_known": {
    kind: "conflict",
    pl: "Wskaźnik złożony o takiej nazwie już jest. Zmień nazwę albo zapisz nową wersję na jego stronie.",
    en: "There is a composite indicator of this name already. Change the name, or save a new version on its page.",
  },
  "observatory.composite_few": { kind: "invalid", pl: "Podaj co najmniej dwa składniki.", en: "Give at least two parts." },
  "observatory.composite_part_unknown": { kind: "invalid", pl: "Wybierz wskaźnik z listy.", en: "Choose an indicator of the list." },
  "observatory.composite_part_twice": {
    kind: "invalid",
    pl: "Ten wskaźnik jest już składnikiem. Wybierz inny.",
    en: "This indicator is a part already. Choose another.",
  },
  "observatory.composite_undirected": {
    kind: "invalid",
    pl: "Ten wskaźnik nie ma kierunku: ani więcej, ani mniej nie znaczy w nim lepiej. Wybierz inny.",
    en: "This indicator has no direction: neither more nor less of it means better. Choose another.",
  },
  "observatory.composite_weight": {
    kind: "invalid",
    pl: "Wpisz wagę większą od zera, najwyżej {most}, na przykład 1 albo 1,5.",
    en: "Type a weight above zero, {most} at most, for example 1 or 1.5.",
  },
  "observatory.break_known": {
    kind: "conflict",
    pl: "Przerwanie szeregu w okresie {period} jest już zapisane.",
    en: "The break at {period} is recorded already.",
  },
  "observatory.break_unknown": {
    kind: "unknown",
    pl: "Nie ma tu takiego przerwania szeregu: {period}.",
    en: "There is no such break here: {period}.",
  },
  "observatory.outlines_unreadable": {
    kind: "invalid",
    pl: "Tego pliku nie da się odczytać jako GeoJSON: {reason}.",
    en: "This file cannot be read as GeoJSON: {reason}.",
  },
  "observatory.outlines_double": {
    kind: "invalid",
    pl: "Warstwa ma więcej niż jedną granicę tej samej jednostki w tym samym czasie: {codes}. Nic nie zapisano.",
    en: "The layer holds more than one outline of the same unit at the same time: {codes}. Nothing was stored.",
  },
  "observatory.outlines_none": {
    kind: "invalid",
    pl: "Żadna granica z pliku nie pasuje do gmin w rejestrze. Nic nie zapisano.",
    en: "No outline of the file fits a municipality of the register. Nothing was stored.",
  },
  "observatory.exercise_closed": {
    kind: "rule",
    pl: "W ćwiczeniu program nie pobiera danych z rejestrów. Zrób to w przestrzeni stowarzyszenia.",
    en: "In an exercise the program fetches nothing from registers. Do it in the space of the association.",
  },
  "observatory.bank_empty": {
    kind: "rule",
    pl: "Lista zmiennych jest pusta, więc nie ma czego pobrać. Dodaj najpierw zmienną.",
    en: "The list of variables is empty, so there is nothing to fetch. Add a variable first.",
  },
  "observatory.bank_not_followed": {
    kind: "unknown",
    pl: "Zmiennej {variable} nie ma na liście.",
    en: "The variable {variable} is not on the list.",
  },
  "observatory.bank_taken": {
    kind: "conflict",
    pl: "Ten wskaźnik ma już inną zmienną z BDL. Zdejmij ją najpierw z listy.",
    en: "This indicator has another variable of the Local Data Bank already. Take that one off the list first.",
  },
  "observatory.borders_unreachable": {
    kind: "conflict",
    pl: "Państwowy Rejestr Granic nie odpowiedział jak trzeba ({why}). Niczego nie zmieniono. Spróbuj później.",
    en: "The state register of borders did not answer as it should ({why}). Nothing was changed. Try again later.",
  },
  "observatory.borders_misplaced": {
    kind: "conflict",
    pl: "Granice z rejestru nie leżą tam, gdzie gminy: usługa mogła zmienić układ współrzędnych. Niczego nie zmieniono.",
    en: "The outlines of the register do not lie where the municipalities are: the service may have changed its coordinates. Nothing was changed.",
  },
});
