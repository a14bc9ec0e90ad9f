import { auditRepository, clientRepository, readCaseload, trajectoryRepository } from "@hervat/database/repositories";
import { type MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { auditSentence } from "./audit-sentence.ts";
import { whoForOfficer } from "./audit-who.ts";
import { namesOf } from "./name-of.ts";

export const CaseAudit = z.strictObject({
  code: z.string(),
  events: z.array(
    z.strictObject({
      seq: z.int(),
      at: z.date(),
      who: z.string(),
      sentence: z.string(),
      outcome: z.enum(["done", "refused", "failed"]),
      /** Why, where a reason was asked. */
      purpose: z.string().nullable(),
    }),
  ),
});
export type CaseAudit = z.infer<typeof CaseAudit>;

/** Who looked at a case and what they did, for the privacy officer: never what was written. Reading this is itself recorded. */
export function readCaseAudit(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<CaseAudit> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "audit.read-case", trajectoryId);
    const trajectory = await trajectoryRepository(tx, practiceId).find(trajectoryId);
    const client = trajectory && (await clientRepository(tx, practiceId).find(trajectory.value.clientId));
    if (client === undefined) throw new NotFoundError("trajectory");
    const events = await auditRepository(tx, practiceId).ofTrajectory(trajectoryId, 500);
    const names = await namesOf(
      tx,
      practiceId,
      events.flatMap(({ membershipId, onBehalfOf }) => [membershipId, onBehalfOf]),
    );
    const nameOf = (id: MembershipId | null) => (id === null ? null : (names.get(id) ?? null));
    return {
      code: client.value.code,
      events: events.map(({ seq, at, action, outcome, actorKind, membershipId, onBehalfOf, purpose }) => {
        const who = whoForOfficer({ actorKind, name: nameOf(membershipId), coach: nameOf(onBehalfOf) }, ctx.language);
        return { seq, at, who, sentence: auditSentence({ action, outcome, who }, ctx.language), outcome, purpose };
      }),
    };
  });
}

export const AuditedCase = z.strictObject({ trajectoryId: TrajectoryId, code: z.string(), employer: z.string() });
export type AuditedCase = z.infer<typeof AuditedCase>;

/** The cases a privacy officer may look into, by the practice's own code: a name is not needed for that. */
export function listAuditedCases(ctx: ServiceContext): Promise<AuditedCase[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("audit.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const lines = await readCaseload(tx, practiceId, { now: ctx.now() });
    return lines
      .map(({ trajectoryId, code, employer }) => ({ trajectoryId, code, employer }))
      .toSorted((one, other) => one.code.localeCompare(other.code));
  });
}
