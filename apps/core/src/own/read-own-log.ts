import { auditRepository, readingAlongRepository } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { auditSentence } from "../audit/audit-sentence.ts";
import { whoForClient } from "../audit/audit-who.ts";
import { namesOf } from "../audit/name-of.ts";
import type { ServiceContext } from "../service-context.ts";
import { openOwnCase } from "./open-own-case.ts";

/** Enough for some weeks of a busy file. */
const PER_PAGE = 100;

export const OwnLogInput = z.strictObject({
  trajectoryId: TrajectoryId,
  /** The number of the last line that was shown. */
  before: z.int().positive().nullable(),
});
export type OwnLogInput = z.infer<typeof OwnLogInput>;

export const OwnLog = z.strictObject({
  lines: z.array(
    z.strictObject({
      at: z.date(),
      /** The same for all that one person did. */
      who: z.string(),
      sentence: z.string(),
      outcome: z.enum(["done", "refused", "failed"]),
    }),
  ),
  /** Where the next page begins; null on the last one. */
  next: z.int().nullable(),
});
export type OwnLog = z.infer<typeof OwnLog>;

/** Everyone who looked at her file, changed something in it, or asked for it and did not get it: the newest first, in words. */
export function readOwnLog(ctx: ServiceContext, { trajectoryId, before }: OwnLogInput): Promise<OwnLog> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openOwnCase(tx, ctx, "own.read-log", trajectoryId);
    const events = await auditRepository(tx, practiceId).search({ trajectoryId, limit: PER_PAGE + 1, before: before ?? undefined });
    const shown = events.slice(0, PER_PAGE);
    const names = await namesOf(
      tx,
      practiceId,
      shown.map(({ membershipId }) => membershipId),
    );
    const beside = new Set(
      (await readingAlongRepository(tx, practiceId).ofTrajectory(trajectoryId)).flatMap((one) =>
        one.kind === "beside" ? [one.membershipId] : [],
      ),
    );
    const coach = stored.value.coachMembershipId;
    return {
      lines: shown.map(({ at, action, outcome, actorKind, membershipId, onBehalfOf }) => {
        const name = membershipId === null ? null : (names.get(membershipId) ?? null);
        const person = {
          actorKind,
          name,
          isCoach: membershipId === coach,
          isBeside: membershipId !== null && beside.has(membershipId),
          standsIn: onBehalfOf === coach,
        };
        const who = whoForClient(person, ctx.language);
        return { at, who, sentence: auditSentence({ action, outcome, who }, ctx.language), outcome };
      }),
      next: events.length > PER_PAGE ? (shown.at(-1)?.seq ?? null) : null,
    };
  });
}
