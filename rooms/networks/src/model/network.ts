import type { Bilingual, ContentText, ObjectId, PersonId } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/** Kinds of networks. Source: the call of 2024; earlier networks are classed as action planning. */
export const networkKinds = {
  planning: { pl: "planowanie działań", en: "action planning" },
  transfer: { pl: "transfer rozwiązań", en: "transfer of solutions" },
} as const satisfies Record<string, Bilingual>;
export type NetworkKind = keyof typeof networkKinds;

/** Who leads. It changes from edition to edition, so it is data of each network. */
export const leaderRules = {
  one_city: { pl: "jedno miasto jest liderem", en: "one city leads" },
  none: { pl: "bez lidera, wszystkie miasta mają tę samą rolę", en: "no leader, all cities have the same role" },
  sharing_city: { pl: "miasto-lider dzieli się doświadczeniem", en: "a leader city shares its experience" },
} as const satisfies Record<string, Bilingual>;
export type LeaderRule = keyof typeof leaderRules;

/** Does a network with this rule have a leader (I112)? */
export function needsLeader(rule: LeaderRule): boolean {
  return rule !== "none";
}

/** States of an edition and of its networks. `call` and `forming` come before the start. Source: MODEL §10. */
export const networkStates = {
  call: { pl: "trwa nabór", en: "call open" },
  forming: { pl: "w przygotowaniu", en: "forming" },
  running: { pl: "działa", en: "running" },
  closing: { pl: "kończy pracę", en: "closing" },
  closed: { pl: "zakończona", en: "closed" },
} as const satisfies Record<string, Bilingual>;
export type NetworkState = keyof typeof networkStates;

/** Is this a state of a network? */
export function isNetworkState(state: string): state is NetworkState {
  return state in networkStates;
}

/** A network of cities in one edition. */
export interface Network {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly mode: "enacted" | "recorded";
  readonly source?: string | undefined;
  readonly state: NetworkState;
  readonly edition: ObjectId;
  readonly kind: NetworkKind;
  readonly leaderRule: LeaderRule;
  readonly theme: ContentText;
  /** Cities at the start, as the source counts them. Missing: not stated. */
  readonly startCount?: number | undefined;
}

/** Does the theme say more than the name of the network, so that it stands beside it? */
export function hasOwnTheme({ title, theme }: Pick<Network, "title" | "theme">): boolean {
  return title.pl.toLowerCase() !== theme.pl.toLowerCase();
}

export const memberStates = {
  applied: { pl: "zgłosiło się", en: "applied" },
  accepted: { pl: "przyjęte", en: "accepted" },
  declined: { pl: "nieprzyjęte", en: "declined" },
  left: { pl: "odeszło", en: "left" },
} as const satisfies Record<string, Bilingual>;
export type MemberState = keyof typeof memberStates;

/** Part of a city in an edition. Missing `network`: no source says in which network. */
export interface Member {
  readonly id: string;
  readonly edition: ObjectId;
  readonly network?: ObjectId | undefined;
  readonly org: ObjectId;
  readonly name: ContentText;
  readonly address: string;
  readonly role: "member" | "leader";
  readonly state: MemberState;
  readonly isAtStart: boolean;
  readonly source?: string | undefined;
}

/** An institution that looks after a network. Missing `person`: the source names nobody. */
export interface Caretaker {
  readonly network: ObjectId;
  readonly name: ContentText;
  readonly address: string;
  readonly person?: PersonId | undefined;
}

const networkWay = {
  form: { from: "call", to: "forming" },
  start: { from: "forming", to: "running" },
  close_up: { from: "running", to: "closing" },
  close: { from: "closing", to: "closed" },
} as const satisfies Record<string, { readonly from: NetworkState; readonly to: NetworkState }>;
export type NetworkMove = keyof typeof networkWay;
export const networkMoves = ["form", "start", "close_up", "close"] as const satisfies readonly NetworkMove[];

/** May this move be made from this state? */
export function canMoveNetwork(state: NetworkState, move: NetworkMove): boolean {
  return networkWay[move].from === state;
}

/** The state after a move. Refuses: `network.wrong_state`. */
export function networkStateAfter(state: NetworkState, move: NetworkMove): NetworkState {
  if (!canMoveNetwork(state, move)) throw refuse("network.wrong_state", { pl: networkStates[state].pl, en: networkStates[state].en });
  return networkWay[move].to;
}

/** What a network lacks at its start: its size lies within the limits of the edition (I111), a leader is there exactly where required (I112). */
export function checkStart(
  { leaderRule }: Pick<Network, "leaderRule">,
  { sizeLeast = 1, sizeMost = Number.MAX_SAFE_INTEGER }: { readonly sizeLeast?: number | undefined; readonly sizeMost?: number | undefined },
  members: readonly Pick<Member, "role" | "state">[],
): void {
  const accepted = members.filter(({ state }) => state === "accepted");
  if (accepted.length < sizeLeast || accepted.length > sizeMost) {
    const limits = `${sizeLeast}–${sizeMost === Number.MAX_SAFE_INTEGER ? "…" : sizeMost}`;
    throw refuse("network.size_unfit", { count: accepted.length, limits });
  }
  const leaders = accepted.filter(({ role }) => role === "leader").length;
  if (needsLeader(leaderRule) && leaders === 0) throw refuse("network.leader_missing");
  if (leaders > (needsLeader(leaderRule) ? 1 : 0)) throw refuse(needsLeader(leaderRule) ? "network.leader_twice" : "network.leader_unfit");
}
