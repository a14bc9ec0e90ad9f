import { handOverRepository } from "@hervat/database/repositories";
import { givenMember, inPractice } from "@hervat/database/testing";
import { day, HandOverId, newId } from "@hervat/domain/primitives";
import { CASE_ALONE, isElsewhere, type MatrixInputs, type MatrixTarget, NOTHING, trajectoryOf } from "./matrix-input.ts";
import { someoneOf } from "./shared-inputs.ts";

const DAYS = { firstDay: day("2100-01-04"), lastDay: day("2100-01-08") };

/** Giving a case to a colleague, and the search. */
export const HAND_OVER_INPUTS: MatrixInputs = {
  "handOver.read": NOTHING,
  "handOver.brief": CASE_ALONE,
  // For some days in a far year: the case stays of its coach for who comes next.
  "handOver.make": async (target) => ({
    input: { trajectoryIds: [trajectoryOf(target)], to: (await someoneOf(target)).membershipId, reason: "coach-away", period: DAYS },
    needs: { action: "stand-in.arrange", resource: { kind: "trajectory", ...target.about.relations } },
    absent: isElsewhere(target),
  }),
  "handOver.endStandIn": async (target) => ({
    input: { ids: [await arrangedFor(target)] },
    needs: { action: "stand-in.arrange", resource: { kind: "trajectory", ...target.about.relations } },
    absent: isElsewhere(target),
  }),
  "search.find": () => ({ input: { text: "de wit" } }),
};

async function arrangedFor({ test, about: { practice, relations } }: MatrixTarget): Promise<HandOverId> {
  const { membershipId: to } = await givenMember(test.database, practice, { role: "coach" });
  const { trajectoryId, coachMembershipId: from } = relations;
  const made = { id: newId(HandOverId), trajectoryId, from, to, reason: "coach-away", madeBy: from, madeAt: test.clock.now() } as const;
  await inPractice(test.database, practice, (tx) =>
    handOverRepository(tx, practice.id).addMany([{ ...made, ...DAYS, kind: "stand-in", endedAt: null }]),
  );
  return made.id;
}
