import { addDays } from "@hervat/domain/calendar";
import { DossierRequestId, type PlainDate } from "@hervat/domain/primitives";
import { answerRequest, askRequest, type RequestKind } from "@hervat/domain/requests";
import type { DemoIds } from "../random/demo-ids.ts";
import { PORTAL_TEXTS } from "../texts/portal.ts";
import type { DemoDossier, DemoRequest } from "../world.ts";

/** So many days ago they were asked: one runs, one has to be answered this week, one is done. */
const ASKED = { inspection: 9, correction: 26, portability: 60 } as const satisfies Partial<Record<RequestKind, number>>;
export type AskedKind = keyof typeof ASKED;

/** One request of a client about her own dossier, with its clock. */
export function requestOf(
  { trajectory }: DemoDossier,
  kind: AskedKind,
  { today, ids }: { readonly today: PlainDate; readonly ids: DemoIds },
): DemoRequest {
  const texts = PORTAL_TEXTS.requests;
  const asked = { ...askRequest(trajectory.id, kind, addDays(today, -ASKED[kind])), id: ids.next(DossierRequestId) };
  if (kind !== "portability") return { request: asked, question: texts[kind], answer: null };
  const answered = answerRequest(asked, "granted", trajectory.coachMembershipId, addDays(asked.askedOn, 6));
  return { request: answered.ok ? answered.value : asked, question: texts.portability, answer: texts.portabilityAnswer };
}
