import { ClosedPeriodId, MembershipId, newId, SessionId } from "@hervat/domain/primitives";
import { CASE_ALONE, type MatrixInputs, type MatrixTarget, NOTHING, trajectoryOf } from "./matrix-input.ts";

const APPOINTMENT = { kind: "session", on: "2026-06-03", at: "10:00", durationMinutes: 90 };
const hers = ({ caller }: MatrixTarget) => caller.membership?.membershipId ?? newId(MembershipId);

/** The agenda of the practice, and what is planned for one case. */
export const AGENDA_INPUTS: MatrixInputs = {
  "agenda.read": () => ({ input: { from: "2026-06-01", until: "2026-06-08" } }),
  "agenda.talk": async ({ about }) => ({ input: { sessionId: await about.plannedSession() } }),
  "agenda.settings": NOTHING,
  "agenda.saveRoom": () => ({ input: { id: null, name: "Kamer aan de tuin", gone: false } }),
  "agenda.addClosed": () => ({ input: { firstDay: "2026-07-20", lastDay: "2026-07-24", name: "Zomersluiting" } }),
  "agenda.removeClosed": () => ({ input: { id: newId(ClosedPeriodId) } }),
  "agenda.absence": (target) => ({ input: { coach: hers(target), days: ["2026-06-04"] } }),
  "agenda.takeBack": (target) => ({ input: { coach: hers(target), days: ["2026-06-04"], sessionIds: [newId(SessionId)], mail: true } }),
  "session.planList": (target) => ({ input: { trajectoryId: trajectoryOf(target), appointments: [APPOINTMENT] } }),
  "/files/sessions/:sessionId/afspraak.ics": async ({ about }) => ({ input: { sessionId: await about.plannedSession() } }),
  "session.series": CASE_ALONE,
  "session.cancel": async ({ about }) => ({ input: { sessionId: await about.plannedSession(), by: "client" } }),
  "session.reopen": async ({ about }) => ({ input: { sessionId: await about.plannedSession() } }),
  "session.readPause": CASE_ALONE,
  // Before the guidance began: the case stays as it is for who comes next.
  "session.pause": (target) => ({
    input: { trajectoryId: trajectoryOf(target), firstDay: "2020-01-06", untilDay: null, reason: "holiday", takeBack: false },
  }),
  "invoicing.timePrice": CASE_ALONE,
  "invoicing.saveTimePrice": (target) => ({
    input: { trajectoryId: trajectoryOf(target), price: { sessionCents: null, reservedCents: 9_500, kilometreCents: null } },
  }),
};
