import { refusals } from "@splot/kernel";

/** Codes and texts of what the assembly refuses. */
export const refuse = refusals({
  "object.unknown": { kind: "unknown", pl: "Nie ma takiej strony albo nie jest jawna.", en: "There is no such page, or it is not public." },
  "rule.population_missing": {
    kind: "rule",
    pl: "Ta zasada liczy mieszkańców. Podaj liczbę mieszkańców każdej gminy.",
    en: "This rule counts residents. Give the number of residents of each municipality.",
  },
  "rule.missing": {
    kind: "rule",
    pl: "Ten organ nie ma jeszcze zasad podejmowania uchwał. Najpierw trzeba je wpisać.",
    en: "This body has no decision rules yet. They must be entered first.",
  },
  "body.unknown": { kind: "unknown", pl: "Nie ma takiego organu.", en: "There is no such body." },
  "body.no_seats": { kind: "rule", pl: "Ten organ nie ma miejsc z prawem głosu.", en: "This body has no seats with a vote." },
  "draft.effect_unknown": {
    kind: "invalid",
    pl: "Skutek projektu wskazuje wersję, której nie ma albo która ma inną treść. Wskaż ją ponownie.",
    en: "An effect of the draft points at a version that does not exist or has other content. Choose it again.",
  },
  "draft.effect_not_ready": {
    kind: "rule",
    pl: "Uchwała może przyjąć tylko najnowszą wersję dokumentu, która czeka na przyjęcie. Przekaż dokument do przyjęcia i złóż projekt jeszcze raz.",
    en: "A resolution can only adopt the newest version of a document that waits for adoption. Submit the document for adoption and send the draft again.",
  },
  "draft.effect_taken": {
    kind: "conflict",
    pl: "Ten dokument przyjmuje już projekt uchwały {code}. Poczekaj na głosowanie nad nim.",
    en: "The draft resolution {code} already adopts this document. Wait for its ballot.",
  },
  "draft.not_waiting": { kind: "conflict", pl: "Ten projekt nie czeka już na porządek obrad.", en: "This draft no longer waits for an agenda." },
  "draft.other_body": { kind: "rule", pl: "Ten projekt jest skierowany do innego organu.", en: "This draft is addressed to another body." },
  "meeting.mode_not_allowed": {
    kind: "rule",
    pl: "Zasady tego organu nie pozwalają na taki tryb posiedzenia.",
    en: "The rules of this body do not allow this mode of meeting.",
  },
  "meeting.notice_too_short": {
    kind: "rule",
    pl: "Posiedzenie zwołuje się co najmniej {days} dni wcześniej. Najbliższy możliwy dzień: {earliest}.",
    en: "A meeting is convened at least {days} days ahead. The earliest possible day is {earliest}.",
  },
  "meeting.time_unreadable": { kind: "invalid", pl: "Wpisz godzinę, na przykład 10:00.", en: "Write the time, for example 10:00." },
  "meeting.too_early": {
    kind: "rule",
    pl: "To posiedzenie jest zwołane na {day}. Wcześniej nie można go otworzyć.",
    en: "This meeting is convened for {day}. It cannot be opened earlier.",
  },
  "meeting.not_convened": { kind: "conflict", pl: "To posiedzenie nie czeka na otwarcie.", en: "This meeting does not wait to be opened." },
  "meeting.not_open": { kind: "conflict", pl: "To posiedzenie nie jest otwarte.", en: "This meeting is not open." },
  "meeting.closed": { kind: "conflict", pl: "To posiedzenie jest już zamknięte.", en: "This meeting is already closed." },
  "meeting.ballot_open": {
    kind: "conflict",
    pl: "Najpierw zakończ trwające głosowanie i ogłoś jego wynik.",
    en: "First close the running ballot and announce its result.",
  },
  "attendance.not_entitled": { kind: "rule", pl: "Miejsce „{seat}” nie może dziś głosować: {reason}.", en: "The seat “{seat}” may not vote today: {reason}." },
  "attendance.unknown_seat": { kind: "invalid", pl: "W tym organie nie ma takiego miejsca.", en: "This body has no such seat." },
  "ballot.no_quorum": {
    kind: "rule",
    pl: "Nie ma kworum: obecnych {reached}, potrzeba {needed}. Głosowania nie można otworzyć.",
    en: "There is no quorum: {reached} present, {needed} needed. The ballot cannot be opened.",
  },
  "ballot.nothing_to_vote": {
    kind: "rule",
    pl: "Ten punkt porządku nie ma projektu uchwały, więc nie ma nad czym głosować.",
    en: "This item has no draft resolution, so there is nothing to vote on.",
  },
  "ballot.once": { kind: "conflict", pl: "Nad tym punktem już głosowano.", en: "This item has already been voted on." },
  "ballot.closed": {
    kind: "conflict",
    pl: "Głosowanie jest zamknięte. Nie można już oddać ani zmienić głosu.",
    en: "The ballot is closed. No vote can be cast or changed any more.",
  },
  "ballot.not_closed": { kind: "conflict", pl: "Najpierw zamknij głosowanie.", en: "Close the ballot first." },
  "ballot.announced": { kind: "conflict", pl: "Ten wynik jest już ogłoszony.", en: "This result is already announced." },
  "ballot.unconfirmed_entries": {
    kind: "rule",
    pl: "Głosów wpisanych przez protokolanta, których nie potwierdziła druga osoba: {count}. Zasady organu wymagają potwierdzenia.",
    en: "Entered votes not confirmed by a second person: {count}. The rules of the body require it.",
  },
  "ballot.nothing_to_confirm": {
    kind: "conflict",
    pl: "Nie ma wpisanych głosów, które mogłaby potwierdzić ta osoba.",
    en: "There are no entered votes that this person could confirm.",
  },
  "vote.not_elector": { kind: "forbidden", pl: "To miejsce nie głosuje w tym głosowaniu.", en: "This seat does not vote in this ballot." },
  "vote.absent": { kind: "rule", pl: "To miejsce nie było obecne przy otwarciu głosowania.", en: "This seat was not present when the ballot opened." },
  "vote.recused": { kind: "rule", pl: "To miejsce jest wyłączone z głosowania w tej sprawie.", en: "This seat is excluded from voting in this matter." },
  "vote.wrong_code": {
    kind: "rule",
    pl: "Kod jest nieprawidłowy albo wydano już nowszy. Sprawdź odcinek od protokolanta.",
    en: "The code is wrong or a newer one has been issued. Check the slip from the clerk.",
  },
  "vote.code_missing": {
    kind: "invalid",
    pl: "Wpisz kod z odcinka. Potrzebny jest raz: przy pierwszym głosie na tym posiedzeniu.",
    en: "Type the code from the slip. It is needed once: for the first vote at this meeting.",
  },
  "vote.code_used": {
    kind: "rule",
    pl: "Tego kodu użyto już o {at} na innym urządzeniu. Kod działa raz. Poproś protokolanta o nowy; jeśli to nie Ty głosowałeś, powiedz mu o tym.",
    en: "This code was already used at {at} on another device. A code works once. Ask the clerk for a new one; if it was not you who voted, say so.",
  },
  "vote.left_room": {
    kind: "rule",
    pl: "Na liście obecności zapisano, że ta gmina wyszła. Jeśli to pomyłka, poproś protokolanta o zapisanie obecności i nowy kod.",
    en: "The attendance list says that this municipality has left. If this is a mistake, ask the clerk to record its presence and for a new code.",
  },
  "vote.too_many_codes": {
    kind: "too_many",
    pl: "Za dużo prób z błędnym kodem. Poproś protokolanta o nowy kod albo o wpisanie głosu.",
    en: "Too many attempts with a wrong code. Ask the clerk for a new code or to enter the vote.",
  },
  "vote.device_cast": {
    kind: "conflict",
    pl: "Ta gmina zagłosowała już ze swojego urządzenia. Swój głos może zmienić tylko sama, dopóki trwa głosowanie.",
    en: "This municipality has already voted from its device. Only it can change its vote, while the ballot is open.",
  },
  "vote.nonce_reused": {
    kind: "conflict",
    pl: "Ten formularz posłużył już do innego głosu. Otwórz stronę głosowania od nowa.",
    en: "This form has already served another vote. Open the ballot page again.",
  },
  "resolution.amends_unknown": {
    kind: "invalid",
    pl: "Nie ma w rejestrze aktu {code}, który ten akt zmienia.",
    en: "The register has no act {code} that this act amends.",
  },
});
