import { earliest } from "@hervat/domain/calendar";
import { PrivacyBasisId } from "@hervat/domain/primitives";
import { type Introduction, type PrivacyBasis, STATEMENT_VERSION } from "@hervat/domain/privacy";
import type { Session } from "@hervat/domain/session";
import { amsterdamDay } from "../calendar/amsterdam-time.ts";
import type { DossierContext } from "./dossier-context.ts";

/** Her answer to the privacy statement, in the first talk. Who has had no talk yet has not answered: that still waits for the coach. */
function basisOf({ ids, trajectoryId, schedule, coach, random, brief }: DossierContext, sessions: readonly Session[]): PrivacyBasis | null {
  const first = sessions.find(({ status }) => status === "held");
  if (brief.status === "intake" && first === undefined) return null;
  const day = first === undefined ? schedule.startedOn : amsterdamDay(first.startsAt);
  return {
    id: ids.next(PrivacyBasisId),
    trajectoryId,
    givenOn: earliest(day, schedule.startedOn),
    recordedBy: coach,
    withdrawnOn: null,
    kind: "statement",
    textVersion: STATEMENT_VERSION,
    how: random.fork("privacy").chance(0.6) ? "aloud" : "paper",
  };
}

/** She was shown who of her employer is invited, before that person was. */
function introductionsOf({ trajectoryId, schedule, coach, manager, hr }: DossierContext): Introduction[] {
  return [manager, hr].flatMap((contactId) =>
    contactId === null ? [] : [{ trajectoryId, contactId, answer: "fine", how: "session", shownOn: schedule.startedOn, recordedBy: coach }],
  );
}

/** Who has not answered yet has seen nobody of her employer either. */
export function privacyOf(context: DossierContext, sessions: readonly Session[]) {
  const privacyBasis = basisOf(context, sessions);
  return { privacyBasis, introductions: privacyBasis === null ? [] : introductionsOf(context) };
}
