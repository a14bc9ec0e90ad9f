import { clientRepository, privacyBasisRepository, readBasisStandings, trajectoryRepository } from "@hervat/database/repositories";
import { ok, PlainDate, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { type RecordBasisRefusal, recordBasis } from "@hervat/domain/privacy";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { readRelations } from "../trajectory/read-relations.ts";
import { GroundInput, toGround } from "./record-basis.ts";

/** Guidance that is under way; one that still has to begin is asked about when it does. */
const RUNNING = new Set(["active", "paused"]);

export const OpenBases = z.strictObject({
  cases: z.array(
    z.strictObject({ trajectoryId: TrajectoryId, code: z.string(), name: z.string(), startedOn: PlainDate, carriedOver: z.boolean() }),
  ),
});
export type OpenBases = z.infer<typeof OpenBases>;

/** The caller's own running cases in which nobody wrote down a ground yet, by name. */
export function readOpenBases(ctx: ServiceContext): Promise<OpenBases> {
  return ctx.inTransaction(async (tx) => {
    const practiceId = practiceOf(ctx);
    ctx.authorise("privacy.read-open", { kind: "practice", practiceId });
    const ids = await trajectoryRepository(tx, practiceId).idsOfCoach(membershipOf(ctx));
    const standings = await readBasisStandings(tx, practiceId, ids);
    const open = ids.filter((id) => ["missing", "carried-over"].includes(standings.get(id) ?? ""));
    const running = (await trajectoryRepository(tx, practiceId).findMany(open)).filter(
      ({ value }) => RUNNING.has(value.status) || (value.status === "intake" && standings.get(value.id) === "carried-over"),
    );
    const clients = await clientRepository(tx, practiceId).findMany(running.map(({ value }) => value.clientId));
    const cases = running.flatMap(({ value: { id, clientId, startedOn } }) => {
      const client = clients.get(clientId);
      return client === undefined
        ? []
        : [{ trajectoryId: id, code: client.code, name: client.name, startedOn, carriedOver: standings.get(id) === "carried-over" }];
    });
    await writeAudit(tx, ctx, { trajectories: cases.map(({ trajectoryId }) => trajectoryId) });
    return { cases: cases.toSorted((one, other) => one.name.localeCompare(other.name, "nl")) };
  });
}

export const RecordManyInput = z.strictObject({
  trajectoryIds: z.array(TrajectoryId).min(1).max(5_000),
  givenOn: PlainDate,
  ground: GroundInput,
});
export type RecordManyInput = z.infer<typeof RecordManyInput>;

/** For a whole caseload at once: the statement was given before these cases came into Hervat. What is not the caller's own, or has a ground already, is left as it is. */
export function recordManyBases(ctx: ServiceContext, input: RecordManyInput): Promise<Result<{ recorded: number }, RecordBasisRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const practiceId = practiceOf(ctx);
    ctx.authorise("privacy.record-many", { kind: "practice", practiceId });
    const asked = [...new Set(input.trajectoryIds)];
    const relations = await readRelations(tx, practiceId, asked);
    const own = asked.filter((id) => {
      const relation = relations.get(id);
      return relation !== undefined && ctx.may("privacy.record", { kind: "trajectory", ...relation });
    });
    const standings = await readBasisStandings(tx, practiceId, own);
    const open = own.filter((id) => ["missing", "carried-over"].includes(standings.get(id) ?? ""));
    const recordedBy = membershipOf(ctx);
    const recorded = [];
    for (const trajectoryId of open) {
      const form = { trajectoryId, givenOn: input.givenOn, recordedBy, ground: toGround(input.ground) };
      const basis = recordBasis(form, [], ctx.today());
      if (!basis.ok) return basis;
      recorded.push(basis.value);
    }
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    await privacyBasisRepository(tx, sealer).addMany(recorded, ctx.now());
    await writeAudit(tx, ctx, { action: "privacy.recorded", trajectories: open, fields: ["privacy"], details: { cases: open.length } });
    return ok({ recorded: open.length });
  });
}
