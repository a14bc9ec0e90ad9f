import { DataBreachId, type MembershipId, newId, ok, type Result, refuse } from "../primitives/index.ts";
import { notifyBy } from "./breach-clock.ts";
import { type BreachFacts, type DataBreach, NO_WORDS } from "./data-breach.ts";

export type FactsRefusal = { readonly kind: "in-the-future" | "period-reversed" };
type Closed = { readonly kind: "closed" };

function wrongFacts({ discoveredAt, from, until }: BreachFacts, now: Date): FactsRefusal | null {
  if (discoveredAt > now) return { kind: "in-the-future" };
  return from !== null && until !== null && from > until ? { kind: "period-reversed" } : null;
}

/** Somebody says that something went wrong. */
export function reportBreach(facts: BreachFacts, note: string, by: MembershipId, now: Date): Result<DataBreach, FactsRefusal> {
  const wrong = wrongFacts(facts, now);
  if (wrong !== null) return refuse(wrong);
  const open = { notify: null, decidedAt: null, decidedBy: null, notifiedAt: null, tellClients: null, closedAt: null, closedBy: null };
  return ok({ ...facts, ...open, id: newId(DataBreachId), reportedAt: now, reportedBy: by, words: { ...NO_WORDS, note } });
}

/** More is known than at first. */
export function amendBreach(
  breach: DataBreach,
  { note, measures, ...facts }: BreachFacts & { readonly note: string; readonly measures: string },
  now: Date,
): Result<DataBreach, FactsRefusal | Closed> {
  if (breach.closedAt !== null) return refuse({ kind: "closed" });
  const wrong = wrongFacts(facts, now);
  return wrong === null ? ok({ ...breach, ...facts, words: { ...breach.words, note, measures } }) : refuse(wrong);
}

/**
 * Whether the authority is told. Also a no has its reason: the register must be able to show it.
 *
 * @source art. 33 lid 1 en lid 5 AVG
 */
export function decideBreach(
  breach: DataBreach,
  { notify, reason }: { readonly notify: boolean; readonly reason: string },
  by: MembershipId,
  now: Date,
): Result<DataBreach, Closed | { readonly kind: "already-notified" | "reason-missing" }> {
  if (breach.closedAt !== null) return refuse({ kind: "closed" });
  if (breach.notifiedAt !== null) return refuse({ kind: "already-notified" });
  if (reason === "") return refuse({ kind: "reason-missing" });
  return ok({ ...breach, notify, decidedAt: now, decidedBy: by, words: { ...breach.words, reason } });
}

export interface Notified {
  readonly at: Date;
  readonly reference: string;
  readonly lateReason: string;
}

/**
 * The authority was told. After 72 hours it asks why it took longer.
 *
 * @source art. 33 lid 1 AVG
 */
export function markNotified(
  breach: DataBreach,
  { at, reference, lateReason }: Notified,
  now: Date,
): Result<DataBreach, Closed | { readonly kind: "not-decided" | "in-the-future" | "before-discovery" | "late-reason-missing" }> {
  if (breach.closedAt !== null) return refuse({ kind: "closed" });
  if (breach.notify !== true) return refuse({ kind: "not-decided" });
  if (at > now) return refuse({ kind: "in-the-future" });
  if (at < breach.discoveredAt) return refuse({ kind: "before-discovery" });
  if (at > notifyBy(breach.discoveredAt) && lateReason === "") return refuse({ kind: "late-reason-missing" });
  return ok({ ...breach, notifiedAt: at, words: { ...breach.words, reference, lateReason } });
}

/**
 * Whether the clients it touches are told, and why.
 *
 * @source art. 34 AVG
 */
export function decideOnClients(
  breach: DataBreach,
  { tell, reason }: { readonly tell: boolean; readonly reason: string },
): Result<DataBreach, Closed | { readonly kind: "reason-missing" }> {
  if (breach.closedAt !== null) return refuse({ kind: "closed" });
  if (reason === "") return refuse({ kind: "reason-missing" });
  return ok({ ...breach, tellClients: tell, words: { ...breach.words, clientsReason: reason } });
}

/** All was done that had to be; what was learned stands beside it. `untold`: how many of its clients have no letter. */
export function closeBreach(
  breach: DataBreach,
  { lessons, untold }: { readonly lessons: string; readonly untold: number },
  by: MembershipId,
  now: Date,
): Result<
  DataBreach,
  Closed | { readonly kind: "not-decided" | "not-notified" | "clients-not-decided" | "clients-not-told" | "lessons-missing" }
> {
  if (breach.closedAt !== null) return refuse({ kind: "closed" });
  if (breach.notify === null) return refuse({ kind: "not-decided" });
  if (breach.notify && breach.notifiedAt === null) return refuse({ kind: "not-notified" });
  if (breach.tellClients === null) return refuse({ kind: "clients-not-decided" });
  if (breach.tellClients && untold > 0) return refuse({ kind: "clients-not-told" });
  if (lessons === "") return refuse({ kind: "lessons-missing" });
  return ok({ ...breach, closedAt: now, closedBy: by, words: { ...breach.words, lessons } });
}
