import { z } from "zod";
import { addDays, monthsAfter } from "../calendar/index.ts";
import { DossierRequestId, MembershipId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";

/** What a client may ask about her own dossier. */
export const RequestKind = z.enum(["inspection", "correction", "erasure", "portability"]);
export type RequestKind = z.infer<typeof RequestKind>;

/** Her question and the practice's answer stand behind the wall, sealed; here is the clock, which anyone who keeps it may see. */
export const DossierRequest = z.object({
  id: DossierRequestId,
  trajectoryId: TrajectoryId,
  kind: RequestKind,
  askedOn: PlainDate,
  dueOn: PlainDate,
  /** Told within the first month: then there are two more. */
  extendedOn: PlainDate.nullable(),
  state: z.enum(["open", "granted", "refused", "taken-back"]),
  endedOn: PlainDate.nullable(),
  endedBy: MembershipId.nullable(),
});
export type DossierRequest = z.infer<typeof DossierRequest>;

export const LONGEST_QUESTION = 4_000;

/**
 * Within one month she hears what was done with it.
 *
 * @source art. 12 lid 3 AVG
 */
export function askRequest(trajectoryId: TrajectoryId, kind: RequestKind, today: PlainDate): DossierRequest {
  const dueOn = monthsAfter(today, 1);
  return {
    id: newId(DossierRequestId),
    trajectoryId,
    kind,
    askedOn: today,
    dueOn,
    extendedOn: null,
    state: "open",
    endedOn: null,
    endedBy: null,
  };
}

export type EndRequestRefusal = { readonly kind: "already-ended" };

/** The practice did what was asked, or says why not. */
export function answerRequest(
  request: DossierRequest,
  answer: "granted" | "refused",
  by: MembershipId,
  today: PlainDate,
): Result<DossierRequest, EndRequestRefusal> {
  if (request.state !== "open") return refuse({ kind: "already-ended" });
  return ok({ ...request, state: answer, endedOn: today, endedBy: by });
}

/** She does not want it any more, and never has to say why. */
export function takeBackRequest(request: DossierRequest, today: PlainDate): Result<DossierRequest, EndRequestRefusal> {
  if (request.state !== "open") return refuse({ kind: "already-ended" });
  return ok({ ...request, state: "taken-back", endedOn: today });
}

export type ExtendRefusal =
  | EndRequestRefusal
  | { readonly kind: "already-extended" }
  | { readonly kind: "too-late"; readonly dueOn: PlainDate };

/**
 * A hard question may take two months more, when she is told within the first.
 *
 * @source art. 12 lid 3 AVG
 */
export function extendRequest(request: DossierRequest, today: PlainDate): Result<DossierRequest, ExtendRefusal> {
  if (request.state !== "open") return refuse({ kind: "already-ended" });
  if (request.extendedOn !== null) return refuse({ kind: "already-extended" });
  if (today > request.dueOn) return refuse({ kind: "too-late", dueOn: request.dueOn });
  return ok({ ...request, extendedOn: today, dueOn: monthsAfter(request.askedOn, 3) });
}

/** How it stands with the clock: the practice sees what is near and what is late; the client reads no reproach. */
export function clockOf({ state, dueOn }: DossierRequest, today: PlainDate): "ended" | "ahead" | "near" | "late" {
  if (state !== "open") return "ended";
  if (today > dueOn) return "late";
  return addDays(today, 7) >= dueOn ? "near" : "ahead";
}
