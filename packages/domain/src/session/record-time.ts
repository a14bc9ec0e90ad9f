import { ok, type Result, refuse } from "../primitives/index.ts";
import { type CloseSessionRefusal, holdSession } from "./close-session.ts";
import type { HeldSession, Session } from "./session.ts";

export type RecordTimeRefusal = CloseSessionRefusal | { readonly kind: "time-invoiced" };

/**
 * What a talk really took, told by who held it. A planned talk is held with it; of a talk that was held it is put right, until an
 * invoice charged it.
 *
 * @param startsAt when it really began; left out: as planned
 * @param durationMinutes whole minutes, as an invoice counts them
 */
export function recordTime(
  session: Session,
  told: { readonly now: Date; readonly invoiced: boolean; readonly startsAt?: Date | undefined; readonly durationMinutes: number },
): Result<HeldSession, RecordTimeRefusal> {
  const { now, invoiced, durationMinutes, startsAt = session.startsAt } = told;
  if (invoiced) return refuse({ kind: "time-invoiced" });
  if (session.status === "held") return ok({ ...session, startsAt, durationMinutes });
  return holdSession({ ...session, startsAt }, { now, durationMinutes });
}
