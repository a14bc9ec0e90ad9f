import type { Db } from "@hervat/database";
import {
  clientIntakeRepository,
  goalRepository,
  releasedAgreementRepository,
  resumptionPlanRepository,
  sessionNoteRepository,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { reportBeginning } from "@hervat/domain/intake";
import type { Language } from "@hervat/domain/people";
import type { VisibleNotes } from "@hervat/domain/policy";
import type { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import type { BedrijfsartsDraft, JointEvaluation } from "@hervat/domain/reports";
import { rhythmInWords } from "@hervat/domain/resumption";
import type { SignedNote } from "@hervat/domain/session";

/** So many of the last talks say how she is doing: enough for the line, few enough to read. */
const LAST_NOTES = 3;

export interface ProposalAsked {
  /** Which notes the asker reads; null: none. */
  readonly visible: VisibleNotes | null;
}

/**
 * What the dossier already says under the headings of the next report, for the coach to make hers: the intake under reason and energy, the
 * last signed notes under functioning and next. Nothing of it leaves before she kept it. The question of the bedrijfsarts is quoted by
 * the report itself.
 */
export async function proposedTexts(
  tx: Db,
  sealer: Sealer,
  trajectoryId: TrajectoryId,
  { visible }: ProposalAsked,
): Promise<Partial<BedrijfsartsDraft>> {
  const answers = await clientIntakeRepository(tx, sealer).answers(trajectoryId);
  const beginning = reportBeginning(new Map(answers.map(({ value }) => [value.item, value.value])));
  const notes = visible === null ? [] : await sessionNoteRepository(tx, sealer).ofTrajectory(trajectoryId, visible);
  const signed = notes
    .flatMap(({ value }) => (value.status === "signed" ? [value] : []))
    .toSorted((one, other) => other.signedAt.getTime() - one.signedAt.getTime());
  return {
    reportType: signed.length === 0 ? "start" : "interim",
    reason: beginning.reason,
    functioning: textOf(
      signed
        .slice(0, LAST_NOTES)
        .toReversed()
        .map(({ text }) => text.done),
    ),
    energy: beginning.energy,
    next: nextOf(signed),
  };
}

function nextOf([last]: readonly SignedNote[]): string | null {
  return last === undefined ? null : textOf([last.text.next]);
}

function textOf(parts: readonly (string | null)[]): string | null {
  const written = parts.flatMap((part) => (part === null || part.trim() === "" ? [] : [part.trim()]));
  return written.length === 0 ? null : written.join("\n\n");
}

/**
 * The joint part from what the client released: her work goals and the work agreements of her plan; null when she released nothing. The
 * rhythm in which manager and client speak stands in it as they agreed it before, in words.
 */
export async function proposedEvaluation(
  tx: Db,
  sealer: Sealer,
  trajectoryId: TrajectoryId,
  { today, language }: { readonly today: PlainDate; readonly language: Language },
): Promise<JointEvaluation | null> {
  const goals = await goalRepository(tx, sealer).ofTrajectory(trajectoryId);
  const plan = await releasedAgreementRepository(tx, sealer.tenant).find(trajectoryId);
  const workGoals = goals.flatMap((goal) =>
    goal.kind === "work" && goal.release !== null ? [{ goal: goal.release.text, reached: goal.closed?.how === "reached" }] : [],
  );
  if (workGoals.length === 0 && plan === undefined) return null;
  const rhythm = await resumptionPlanRepository(tx, sealer.tenant).contactRhythm(trajectoryId);
  const contactRhythm = rhythm === undefined ? null : rhythmInWords(rhythm, language);
  return {
    heldOn: today,
    workGoals: workGoals.map(({ goal, reached }) => ({
      goal,
      reached: reached ? "reached" : "not-yet",
      employeeView: null,
      managerView: null,
      coachView: null,
    })),
    extraSessions: false,
    agreements: (plan?.agreements ?? []).map(({ text, who }) => ({
      what: text,
      owner: who === "manager" ? "manager" : "employee",
      due: null,
    })),
    relapsePrevention: { workSignals: [], contactRhythm, followUpOn: null },
    satisfaction: [],
    approvedByEmployeeOn: null,
    approvedByManagerOn: null,
  };
}
