import { refusals } from "@splot/kernel";

/** Everything that this room refuses, in both languages. */
export const refuse = refusals({
  "people.body_unknown": { kind: "unknown", pl: "Nie ma tu organu „{code}”.", en: "There is no body “{code}” here." },
  "people.organisation_unknown": { kind: "unknown", pl: "Nie ma tu takiej organizacji.", en: "There is no such organisation here." },
  "people.organisation_exists": {
    kind: "conflict",
    pl: "Organizacja o takiej krótkiej nazwie już jest. Podaj inną krótką nazwę.",
    en: "There is an organisation with this short name already. Give another short name.",
  },
  "people.body_exists": {
    kind: "conflict",
    pl: "Organ o tym kodzie już jest. Podaj inny kod.",
    en: "There is a body with this code already. Give another code.",
  },
  "people.fact_fixed": {
    kind: "rule",
    pl: "Ten wpis pochodzi ze źródła i poprawia się go razem ze źródłem. Ręcznie zmienia się tylko wpisy biura.",
    en: "This entry comes from a source and is corrected together with it. Only entries of the office are changed by hand.",
  },
  "people.entry_stale": {
    kind: "conflict",
    pl: "Ktoś zmienił ten wpis, odkąd go otwarto. Otwórz go ponownie i sprawdź, czy Twoja zmiana jest nadal potrzebna.",
    en: "Somebody has changed this entry since you opened it. Open it again and check whether your change is still needed.",
  },
  "people.team_of_nobody": {
    kind: "invalid",
    pl: "Zespół roboczy jest zespołem jednej gminy. Wskaż ją.",
    en: "A working team is the team of one municipality. Say which.",
  },
  "people.person_unknown": { kind: "unknown", pl: "Nie ma tu takiej osoby.", en: "There is no such person here." },
  "people.seat_unknown": { kind: "unknown", pl: "Nie ma tu takiego miejsca.", en: "There is no such seat here." },
  "people.mandate_unknown": { kind: "unknown", pl: "Nie ma tu takiego mandatu.", en: "There is no such mandate here." },
  "people.role_unknown": { kind: "unknown", pl: "Nie ma tu takiej roli.", en: "There is no such role here." },
  "people.account_unknown": { kind: "unknown", pl: "Nie ma tu takiego konta.", en: "There is no such account here." },
  "people.member_known": { kind: "conflict", pl: "Ta gmina jest już członkiem.", en: "This municipality is a member already." },
  "people.membership_overlaps": {
    kind: "rule",
    pl: "Ta organizacja ma w tym czasie zapisane inne członkostwo.",
    en: "This organisation has another membership recorded in that time.",
  },
  "people.team_exists": {
    kind: "rule",
    pl: "Ta gmina ma już zespół roboczy. Gmina ma dokładnie jeden.",
    en: "This municipality already has a working team. It has exactly one.",
  },
  "people.team_unknown": {
    kind: "unknown",
    pl: "Nie ma tu takiego zespołu albo już nie działa. Wybierz zespół z listy.",
    en: "There is no such team here, or it works no more. Choose a team from the list.",
  },
  "people.deputy_alone": {
    kind: "invalid",
    pl: "Zastępca bez osoby wskazanej do zadania. Wpisz najpierw jej funkcję.",
    en: "A deputy without anybody for the duty. Give the function of that person first.",
  },
  "people.duties_same": {
    kind: "rule",
    pl: "Tak jest już zapisane. Zmień któreś pole i zapisz jeszcze raz.",
    en: "This is what stands already. Change a field and save again.",
  },
  "people.span_empty": { kind: "invalid", pl: "Ostatni dzień musi być późniejszy niż pierwszy.", en: "The last day must be later than the first." },
  "people.span_outside": {
    kind: "rule",
    pl: "Mandat musi się mieścić w czasie istnienia miejsca, a miejsce w czasie istnienia organu.",
    en: "A mandate must lie within the time of its seat, a seat within the time of its body.",
  },
  "people.end_before_start": {
    kind: "invalid",
    pl: "Koniec nie może być wcześniejszy niż początek: {from}. Podaj późniejszy dzień.",
    en: "The end cannot come before the beginning, {from}. Give a later day.",
  },
  "people.end_after_end": {
    kind: "rule",
    pl: "Koniec jest już wyznaczony na wcześniejszy dzień: {to}. Można go tylko przyspieszyć.",
    en: "The end is already set to an earlier day, {to}. It can only be brought forward.",
  },
  "people.end_past": {
    kind: "rule",
    pl: "Roli nie można odebrać wstecz. Podaj dzisiejszy albo późniejszy dzień; puste pole kończy rolę od razu.",
    en: "A role cannot be ended in the past. Give today or a later day; an empty field ends it at once.",
  },
  "people.seat_held": {
    kind: "rule",
    pl: "Ktoś ma mandat na tym miejscu także po tym dniu. Najpierw zakończ mandat.",
    en: "Somebody holds a mandate of this seat after that day. End the mandate first.",
  },
  "people.seat_taken": {
    kind: "rule",
    pl: "To miejsce ma w tym czasie inny mandat. Najpierw zakończ tamten.",
    en: "This seat has another mandate in that time. End that one first.",
  },
  "people.role_scope": { kind: "invalid", pl: "Ta rola dotyczy innego zakresu: {pl}.", en: "This role takes another reach: {en}." },
  "people.scope_missing": { kind: "invalid", pl: "Wskaż, czego rola dotyczy.", en: "Say what the role reaches." },
  "people.scope_unknown": { kind: "invalid", pl: "Nie ma tu tego, czego rola miałaby dotyczyć.", en: "What the role should reach does not exist here." },
  "people.role_held": { kind: "rule", pl: "Ta osoba ma już tę rolę w tym czasie.", en: "This person already holds this role in that time." },
  "people.last_director": {
    kind: "rule",
    pl: "Biuro musi mieć co najmniej jednego dyrektora z działającym kontem. Najpierw nadaj tę rolę następcy; następca musi ustawić hasło.",
    en: "The office needs at least one director with an active account. Give the role to the successor first, who must set a password.",
  },
  "people.login_taken": { kind: "rule", pl: "Ta nazwa logowania jest zajęta. Wybierz inną.", en: "This sign-in name is taken. Choose another." },
  "people.login_unfit": {
    kind: "invalid",
    pl: "Nazwa logowania to 2–60 małych liter bez polskich znaków, cyfr, kropek i łączników.",
    en: "A sign-in name has 2–60 lower-case letters a–z, digits, dots and hyphens.",
  },
  "people.sign_in_wrong": {
    kind: "invalid",
    pl: "Nazwa logowania i hasło nie pasują do siebie. Sprawdź jedno i drugie.",
    en: "The sign-in name and the password do not match. Check both.",
  },
  "people.sign_in_paused": {
    kind: "too_many",
    pl: "Za dużo nieudanych prób logowania. Spróbuj ponownie za {minutes} min.",
    en: "Too many failed attempts to sign in. Try again in {minutes} min.",
  },
  "people.sign_in_guessed": {
    kind: "too_many",
    pl: "Ktoś próbuje odgadnąć hasło do tego konta. Z tego miejsca nikt się jeszcze na nie nie logował. Zaloguj się tam, gdzie zwykle, albo poproś dyrektora biura o jednorazowy link. Możesz też spróbować za {minutes} min.",
    en: "Somebody is trying to guess the password of this account. Nobody has signed in to it from this place before. Sign in where you usually do, or ask the office director for a one-time link. You can also try again in {minutes} min.",
  },
  "people.password_short": {
    kind: "invalid",
    pl: "Hasło musi mieć co najmniej 12 znaków. Dobre są trzy–cztery przypadkowe słowa.",
    en: "A password has at least 12 characters. Three or four random words do well.",
  },
  "people.password_is_login": { kind: "invalid", pl: "Hasło nie może zawierać nazwy logowania.", en: "The password must not contain the sign-in name." },
  "people.password_repeat": { kind: "invalid", pl: "Hasła w obu polach różnią się. Wpisz je jeszcze raz.", en: "The two passwords differ. Type them again." },
  "people.password_wrong": { kind: "invalid", pl: "Obecne hasło jest inne.", en: "The present password is different." },
  "people.invitation_unknown": {
    kind: "unknown",
    pl: "To zaproszenie nie działa: zostało już użyte, wygasło albo adres jest niepełny. Poproś dyrektora biura o nowe.",
    en: "This invitation does not work: it was used, has ended, or the address is incomplete. Ask the office director for a new one.",
  },
  "people.switch_live": {
    kind: "forbidden",
    pl: "Zmiana osoby bez hasła jest możliwa tylko w ćwiczeniu.",
    en: "Switching person without a password is possible only in the exercise.",
  },
  "people.signed_out": { kind: "signed_out", pl: "Zaloguj się, żeby zmienić hasło.", en: "Sign in to change the password." },
  "people.lock_self": { kind: "rule", pl: "Nie można zablokować własnego konta.", en: "You cannot lock your own account." },
  "people.clock_live": { kind: "forbidden", pl: "Zegar można przesuwać tylko w ćwiczeniu.", en: "The clock can be moved only in the exercise." },
  "people.clock_back": {
    kind: "rule",
    pl: "Zegar ćwiczenia idzie tylko do przodu: wybierz dzień po {today}.",
    en: "The exercise clock goes only forward: choose a day after {today}.",
  },
  "people.clock_far": { kind: "rule", pl: "Zegar można przesunąć najwyżej o {most} dni naraz.", en: "The clock moves at most {most} days at a time." },
});
