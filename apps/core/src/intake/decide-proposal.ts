import type { Db } from "@hervat/database";
import { clientIntakeRepository, factorLinkRepository, factorRepository, managerFormRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { checkedFactor, FactorItem, type FactorProblem, PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import type { LinkedFactorRow } from "@hervat/domain/intake";
import { FactorId, FactorLinkId, newId, ok, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { FourA } from "@hervat/domain/views";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

const told = { weight: z.int().min(0).max(3), text: z.string().trim().min(1).max(2_000) };

export const DecideProposalInput = z.strictObject({
  trajectoryId: TrajectoryId,
  id: z.uuid(),
  decision: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("leave") }),
    /** It was left by mistake: it is proposed again. */
    z.strictObject({ kind: z.literal("propose-again") }),
    z.strictObject({ kind: z.literal("work"), ...told, area: FourA, item: FactorItem, effect: z.enum(["bottleneck", "resource"]) }),
    z.strictObject({
      kind: z.literal("personal"),
      ...told,
      sphere: PersonalFactor.shape.sphere,
      effect: z.enum(["hindering", "helping"]),
    }),
  ]),
});
export type DecideProposalInput = z.infer<typeof DecideProposalInput>;

/** Takes over one thing that an intake said onto the factors board, in the coach's words, leaves it, or takes back that it was left. @throws StaleSaveError */
export function decideProposal(
  ctx: ServiceContext,
  { trajectoryId, id, decision }: DecideProposalInput,
): Promise<Result<null, FactorProblem>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "intake.write", trajectoryId);
    opened.demand("factor.change");
    const sealer = await opened.sealer();
    const rows = await rowsOf(tx, sealer, trajectoryId);
    const row = rows.find((one) => one.id === id);
    if (row === undefined) throw new NotFoundError("proposal");

    const intakes = clientIntakeRepository(tx, sealer);
    if (decision.kind === "propose-again") {
      await intakes.forgetLeft(trajectoryId, id);
      await writeAudit(tx, ctx, { action: "intake.proposal-taken-back", fields: ["intake"] });
      return ok(null);
    }
    const factorId = decision.kind === "leave" ? null : newId(FactorId);
    if (factorId !== null && decision.kind !== "leave") {
      const written = await writeFactor(tx, sealer, { id: factorId, trajectoryId, source: row.source, place: row.place }, decision);
      if (!written.ok) return written;
    }
    await intakes.decide(trajectoryId, { id, factorId, decidedBy: membershipOf(ctx), decidedAt: ctx.now() });
    if (factorId !== null) await linkWithTaken(tx, sealer, trajectoryId, rows);
    await writeAudit(tx, ctx, { action: factorId === null ? "intake.proposal-left" : "factor.changed", fields: ["intake", "factors"] });
    return ok(null);
  });
}

interface Row {
  readonly id: string;
  readonly source: WorkFactor["source"];
  readonly place: "workplace" | "organisation" | undefined;
  readonly leadsTo: readonly string[];
}

/** Every row of both intakes that proposes something. */
async function rowsOf(tx: Db, sealer: Sealer, trajectoryId: TrajectoryId): Promise<Row[]> {
  const forms = managerFormRepository(tx, sealer.tenant);
  const form = await forms.find(trajectoryId, "manager-intake");
  const hers = (await clientIntakeRepository(tx, sealer).answers(trajectoryId)).map(({ value }) => value.value);
  const his = form === undefined || form.standing === "noting" ? [] : (await forms.answers(form.id)).map(({ value }) => value.value);
  const from = (values: typeof hers, source: WorkFactor["source"]) =>
    values.flatMap((value): Row[] => {
      if (value.kind === "work-factors") return value.rows.map(({ id }) => ({ id, source, place: undefined, leadsTo: [] }));
      if (value.kind === "linked-factors")
        return value.rows.map(({ id, level, leadsTo }) => ({ id, source, place: placeOf(level), leadsTo }));
      return [];
    });
  return [...from(hers, "client"), ...from(his, "manager")];
}

function placeOf(level: LinkedFactorRow["level"]): Row["place"] {
  return level === "workplace" || level === "organisation" ? level : undefined;
}

type Taken = Exclude<DecideProposalInput["decision"], { kind: "leave" | "propose-again" }>;

async function writeFactor(
  tx: Db,
  sealer: Sealer,
  { place, source, ...ids }: Pick<WorkFactor, "id" | "trajectoryId" | "source" | "place">,
  decision: Taken,
): Promise<Result<null, FactorProblem>> {
  const factors = factorRepository(tx, sealer);
  const { weight, text, effect: kind } = decision;
  if (decision.kind === "personal") {
    await factors.savePersonal(PersonalFactor.parse({ ...ids, sphere: decision.sphere, kind, weight, text }));
    return ok(null);
  }
  const { area, item } = decision;
  const board = place === undefined ? {} : { place };
  const checked = checkedFactor(
    WorkFactor.parse({ ...ids, ...board, area, item, kind, weight, source, text, action: null, release: null }),
  );
  if (!checked.ok) return checked;
  await factors.saveWork(checked.value);
  return ok(null);
}

/** What leads to what, once both sides stand on the board. */
async function linkWithTaken(tx: Db, sealer: Sealer, trajectoryId: TrajectoryId, rows: readonly Row[]): Promise<void> {
  const decided = await clientIntakeRepository(tx, sealer).decisions(trajectoryId);
  const factorOf = new Map(decided.flatMap(({ id, factorId }) => (factorId === null ? [] : [[id, factorId] as const])));
  const links = factorLinkRepository(tx, sealer);
  for (const { id, leadsTo } of rows) {
    const from = factorOf.get(id);
    for (const other of leadsTo) {
      const to = factorOf.get(other);
      if (from === undefined || to === undefined) continue;
      await links.add({ id: newId(FactorLinkId), trajectoryId, from, to, kind: "leads-to", note: null });
    }
  }
}
