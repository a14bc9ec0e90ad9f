import { privacyBasisRepository } from "@hervat/database/repositories";
import { ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { OtherGround, type RecordBasisRefusal, recordBasis as record, STATEMENT_VERSION } from "@hervat/domain/privacy";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

/** How the coach says it was given: to the statement of Hervat, to the practice's own older text, or on another ground. */
export const GroundInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("statement"), how: z.enum(["aloud", "paper"]), ownText: z.boolean() }),
  z.strictObject({ kind: z.literal("other"), ground: OtherGround, note: z.string().max(2_000) }),
]);
export type GroundInput = z.infer<typeof GroundInput>;

export const RecordBasisInput = z.strictObject({ trajectoryId: TrajectoryId, givenOn: PlainDate, ground: GroundInput });
export type RecordBasisInput = z.infer<typeof RecordBasisInput>;

/** The coach writes down what she said, or on what other ground it rests. From then on health data may be entered. */
export function recordBasis(ctx: ServiceContext, input: RecordBasisInput): Promise<Result<null, RecordBasisRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.record", input.trajectoryId);
    const bases = privacyBasisRepository(tx, await opened.sealer());
    const before = await bases.ofTrajectory(input.trajectoryId, { toChange: true });
    const form = { ...input, ground: toGround(input.ground), recordedBy: membershipOf(ctx) };
    const recorded = record(form, before, ctx.today());
    if (!recorded.ok) return recorded;
    await bases.addMany([recorded.value], ctx.now());
    await writeAudit(tx, ctx, { action: "privacy.recorded", fields: ["privacy"], details: { ground: input.ground.kind } });
    return ok(null);
  });
}

export function toGround(ground: GroundInput) {
  if (ground.kind === "other") return ground;
  return { kind: "statement" as const, how: ground.how, textVersion: ground.ownText ? null : STATEMENT_VERSION };
}
