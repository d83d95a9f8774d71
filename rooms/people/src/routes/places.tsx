import { findId, type Refusal, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, type FormValues, form, page, type Shown } from "@splot/kernel/http";
import { getThingAt } from "@splot/kernel/objects";
import { fieldErrors } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { createSeat } from "../actions/createSeat.ts";
import { endMandate } from "../actions/endMandate.ts";
import { endSeat } from "../actions/endSeat.ts";
import { recordMandate } from "../actions/recordMandate.ts";
import { type Body, bodyPath, hasSeats } from "../model/body.ts";
import { policy } from "../policy.ts";
import { listOrganisations } from "../store/organisations.ts";
import { listPastPlaces, PAST_PAGE } from "../store/past.ts";
import { listPersons } from "../store/persons.ts";
import type { SeatLine } from "../web/pages/BodyPage.tsx";
import { PastPlacesPage, pastTitle } from "../web/pages/PastPlacesPage.tsx";
import { EndForm } from "../web/parts/EndForm.tsx";
import { MandateForm } from "../web/parts/MandateForm.tsx";
import { SeatForm } from "../web/parts/SeatForm.tsx";
import { spanWords } from "../web/parts/spans.ts";
import { bodiesCrumb, dayAfter, keyed, lastDay } from "./parts.ts";

/** A form of a body page that was refused, and which. */
export interface SentPlace {
  readonly form: "record" | "mandate" | "seat" | "new-seat";
  readonly values: FormValues;
  readonly refusal: Refusal;
}

const words = {
  endMandate: { pl: "Zakończ mandat", en: "End a mandate" },
  endSeat: { pl: "Zlikwiduj miejsce", en: "End a seat" },
};

/** What this reader may do with the seats of a body: record a mandate, end one, end a seat. Missing: nothing. */
export async function placeForms(
  { visit, read }: Call<unknown>,
  place: { readonly body: Body; readonly isEnded: boolean; readonly seats: readonly SeatLine[]; readonly sent: SentPlace | undefined },
): Promise<Child | undefined> {
  const { actor } = visit;
  if (roleFor(actor, policy.recordMandate) === undefined) return undefined;
  const { body, isEnded, sent } = place;
  const mayCreate = hasSeats(body.kind) && !isEnded && roleFor(actor, policy.createSeat) !== undefined;
  return (
    <>
      {place.seats.length > 0 && (await heldForms({ visit, read }, { ...place, code: body.code }))}
      {mayCreate && (
        <SeatForm
          visit={visit}
          body={body}
          organisations={await listOrganisations(read)}
          today={read.today}
          sent={sent?.form === "new-seat" ? sent : undefined}
        />
      )}
    </>
  );
}

interface HeldPlaces {
  readonly code: string;
  readonly seats: readonly SeatLine[];
  readonly sent: SentPlace | undefined;
}

/** The forms about seats that there are: record a mandate, end one, end a seat. */
async function heldForms({ visit, read }: Pick<Call<unknown>, "visit" | "read">, { code, seats, sent }: HeldPlaces): Promise<Child> {
  const { language, actor } = visit;
  const may = (verb: "endMandate" | "endSeat") => roleFor(actor, policy[verb]) !== undefined;
  const of = (name: SentPlace["form"]) => ({
    language,
    hidden: keyed,
    values: sent?.form === name ? sent.values : {},
    errors: fieldErrors(language, sent?.form === name ? sent.refusal : undefined),
  });
  const at = (place: string) => visit.at(`${bodyPath(code)}/${place}`);
  const nameOf = ({ ord, organisation }: SeatLine) => organisation?.name ?? { pl: String(ord) };
  const held = seats.flatMap((seat) =>
    seat.mandate === undefined || seat.person === undefined
      ? []
      : [
          {
            value: seat.mandate.id,
            label: `${say(language, nameOf(seat))}: ${say(language, seat.person.function)}, ${spanWords(language, seat.mandate.span)}`,
          },
        ],
  );
  const persons = (await listPersons(read)).map(({ id, function: name }) => ({ id, name }));
  return (
    <>
      <MandateForm
        {...of("record")}
        action={at("mandaty")}
        seats={seats.map((seat) => ({ id: seat.seat, name: nameOf(seat) }))}
        persons={persons}
        today={read.today}
      />
      {held.length > 0 && may("endMandate") && (
        <EndForm {...of("mandate")} name="mandate" label={words.endMandate} action={at("koniec-mandatu")} choices={held} />
      )}
      {may("endSeat") && (
        <EndForm
          {...of("seat")}
          name="seat"
          label={words.endSeat}
          action={at("koniec-miejsca")}
          choices={seats.map((seat) => ({ value: seat.seat, label: `${seat.ord}. ${say(language, nameOf(seat))}` }))}
        />
      )}
    </>
  );
}

const pastQuery = z.object({ po: z.string().max(36).optional().catch(undefined) });

async function showPast({ visit, read, params, query }: Call<z.output<typeof pastQuery>>): Promise<Shown> {
  const thing = await getThingAt(read, bodyPath(params["code"] ?? ""), "body");
  const found = await listPastPlaces(read, thing.id, findId<"mandate">(query.po ?? ""));
  const places = found.slice(0, PAST_PAGE);
  const last = found.length > PAST_PAGE ? places.at(-1) : undefined;
  return {
    title: { pl: `${pastTitle.pl}: ${thing.title.pl}`, en: `${pastTitle.en}: ${say("en", thing.title)}` },
    crumbs: [bodiesCrumb, { label: thing.title, path: thing.address }],
    body: (
      <PastPlacesPage
        language={visit.language}
        body={thing.title}
        places={places}
        nextHref={last === undefined ? undefined : visit.at(`${thing.address}/dawne?po=${last.id}`)}
      />
    ),
  };
}

/** The page of what is over, and the forms that record and end mandates and seats; a refused one opens the body page again. */
export function placeRoutes(again: (call: Call<unknown>, sent: SentPlace) => Promise<Shown>) {
  const done = ({ params }: { readonly params: Readonly<Record<string, string>> }) => bodyPath(params["code"] ?? "");
  return [
    page({ path: "/organy/:code/dawne", budget: 6, query: pastQuery, show: showPast }),
    form({
      path: "/organy/:code/mandaty",
      action: recordMandate,
      input: ({ values }) => ({
        seat: values["seat"] ?? "",
        person: values["person"] ?? "",
        from: values["from"] ?? "",
        basis: values["basis"] ?? "",
        ...lastDay(values["to"]),
      }),
      done,
      again: (call, sent) => again(call, { form: "record", ...sent }),
    }),
    form({
      path: "/organy/:code/miejsca",
      action: createSeat,
      input: ({ values }) => ({
        body: values["body"] ?? "",
        ...(values["represents"] === undefined || values["represents"] === "" ? {} : { represents: values["represents"] }),
        office: values["office"] ?? "",
        voting: values["voting"] === "yes",
        from: values["from"] ?? "",
        ...lastDay(values["to"]),
      }),
      done,
      again: (call, sent) => again(call, { form: "new-seat", ...sent }),
    }),
    form({
      path: "/organy/:code/koniec-mandatu",
      action: endMandate,
      input: ({ values }) => ({ mandate: values["mandate"] ?? "", on: dayAfter(values["on"]), reason: values["reason"] ?? "" }),
      done,
      again: (call, sent) => again(call, { form: "mandate", ...sent }),
    }),
    form({
      path: "/organy/:code/koniec-miejsca",
      action: endSeat,
      input: ({ values }) => ({ seat: values["seat"] ?? "", on: dayAfter(values["on"]), reason: values["reason"] ?? "" }),
      done,
      again: (call, sent) => again(call, { form: "seat", ...sent }),
    }),
  ];
}
