import { auditRepository, clientRepository, membershipRepository, readCaseload, trajectoryRepository } from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const CaseAudit = z.strictObject({
  code: z.string(),
  events: z.array(
    z.strictObject({
      seq: z.int(),
      at: z.date(),
      action: z.string(),
      outcome: z.enum(["done", "refused", "failed"]),
      actorKind: z.string(),
      /** Null for who has no name here: the worker, the command line. */
      name: z.string().nullable(),
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
    const memberships = membershipRepository(tx, practiceId);
    const names = new Map<string, string>();
    for (const id of new Set(events.flatMap(({ membershipId }) => membershipId ?? []))) {
      const colleague = await memberships.colleague(id);
      if (colleague !== undefined) names.set(id, colleague.name);
    }
    return {
      code: client.value.code,
      events: events.map(({ seq, at, action, outcome, actorKind, membershipId }) => ({
        seq,
        at,
        action,
        outcome,
        actorKind,
        name: membershipId === null ? null : (names.get(membershipId) ?? null),
      })),
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
