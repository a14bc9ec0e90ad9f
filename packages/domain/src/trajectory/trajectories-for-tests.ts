import { ClientId, day, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import { newestProgramme, Programme, ProgrammeKey, refTo, SHIPPED_PROGRAMMES } from "../programme/index.ts";
import { completeTrajectory, type IntakeTrajectory, pauseTrajectory, startTrajectory, stopTrajectory } from "./index.ts";

const programmeOf = (key: string) => Programme.parse(newestProgramme(SHIPPED_PROGRAMMES, ProgrammeKey.parse(key)));
export const recovery = programmeOf("van-verzuim-naar-herstel");
export const guidance = programmeOf("re-integratiebegeleiding");
export const value = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

export const intake: IntakeTrajectory = {
  id: newId(TrajectoryId),
  clientId: newId(ClientId),
  coachMembershipId: newId(MembershipId),
  programme: refTo(recovery),
  agreedTalks: null,
  startedOn: day("2026-09-01"),
  sessionsBefore: 0,
  managerContactId: null,
  hrContactId: null,
  bedrijfsartsContactId: null,
  agreement: { priceCents: null, purchaseOrder: null, invoiceAddressLines: null, invoiceEmail: null },
  status: "intake",
};
export const active = value(startTrajectory(intake, day("2026-09-08")));
export const paused = value(pauseTrajectory(active, day("2026-10-01")));
export const completed = value(completeTrajectory(active, { on: day("2026-12-01"), evaluatedOn: day("2026-11-30") }));
export const stopped = value(stopTrajectory(active, { on: day("2026-10-15"), reason: "order-ended" }));
