import type { Db } from "@hervat/database";
import { factorLinkRepository, factorRepository } from "@hervat/database/repositories";
import { checkedLink, FactorLink, type LinkFactorsRefusal, LinkKind, PersonalFactor } from "@hervat/domain/factors";
import { FactorId, FactorLinkId, newId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

async function openBoard(tx: Db, ctx: ServiceContext, action: "factor.change" | "factor.remove", trajectoryId: TrajectoryId) {
  const opened = await openCase(tx, ctx, action, trajectoryId);
  const sealer = await opened.sealer();
  const factors = factorRepository(tx, sealer);
  return {
    factors,
    links: factorLinkRepository(tx, sealer),
    work: await factors.ofWork(trajectoryId),
    personal: await factors.personal(trajectoryId),
  };
}

const Told = {
  sphere: PersonalFactor.shape.sphere,
  kind: PersonalFactor.shape.kind,
  weight: z.int().min(0).max(3),
};

/** `known` is null for a new one, and else the factor as it was read. */
export const SavePersonalFactorInput = z.strictObject({
  trajectoryId: TrajectoryId,
  known: z.strictObject({ id: FactorId, seen: z.strictObject({ ...Told, text: z.string() }) }).nullable(),
  ...Told,
  text: z.string().trim().min(1).max(2_000),
});
export type SavePersonalFactorInput = z.infer<typeof SavePersonalFactorInput>;

/** What in the person or at home helps or hinders. It can never be shared with an employer. */
export function savePersonalFactor(
  ctx: ServiceContext,
  { trajectoryId, known, ...told }: SavePersonalFactorInput,
): Promise<Result<{ id: FactorId }, { kind: "changed-elsewhere" }>> {
  return ctx.inTransaction(async (tx) => {
    const { factors, personal } = await openBoard(tx, ctx, "factor.change", trajectoryId);
    const found = personal.find((one) => one.id === known?.id);
    if (known !== null && found === undefined) throw new NotFoundError("factor");
    if (known !== null && found !== undefined && !sameAs(found, known.seen)) return refuse({ kind: "changed-elsewhere" });
    const factor = { ...told, id: known?.id ?? newId(FactorId), trajectoryId };
    await factors.savePersonal(factor);
    await writeAudit(tx, ctx, { action: "factor.changed", fields: ["factors"] });
    return ok({ id: factor.id });
  });
}

function sameAs(found: PersonalFactor, seen: Pick<PersonalFactor, "sphere" | "kind" | "weight" | "text">): boolean {
  return found.sphere === seen.sphere && found.kind === seen.kind && found.weight === seen.weight && found.text === seen.text;
}

export const RemoveFactorInput = z.strictObject({ trajectoryId: TrajectoryId, id: FactorId });
export type RemoveFactorInput = z.infer<typeof RemoveFactorInput>;

/** Takes a factor off the board, with its links. What the employer has is taken back first. */
export function removeFactor(
  ctx: ServiceContext,
  { trajectoryId, id }: RemoveFactorInput,
): Promise<Result<null, { kind: "still-shared" }>> {
  return ctx.inTransaction(async (tx) => {
    const { factors, work, personal } = await openBoard(tx, ctx, "factor.remove", trajectoryId);
    const known = work.find((one) => one.id === id);
    if (known === undefined && !personal.some((one) => one.id === id)) throw new NotFoundError("factor");
    if (known !== undefined && known.release !== null) return refuse({ kind: "still-shared" });
    await factors.remove(id);
    await writeAudit(tx, ctx, { action: "factor.removed", fields: ["factors"] });
    return ok(null);
  });
}

export const PlaceFactorInput = z.strictObject({ trajectoryId: TrajectoryId, id: FactorId, place: z.enum(["workplace", "organisation"]) });
export type PlaceFactorInput = z.infer<typeof PlaceFactorInput>;

/** Sets a factor of work under workplace or organisation, whatever its area says. */
export function placeFactor(ctx: ServiceContext, { trajectoryId, id, place }: PlaceFactorInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const { factors, work } = await openBoard(tx, ctx, "factor.change", trajectoryId);
    const known = work.find((one) => one.id === id);
    if (known === undefined) throw new NotFoundError("factor");
    await factors.saveWork({ ...known, place });
    await writeAudit(tx, ctx, { action: "factor.changed", fields: ["factors"] });
    return ok(null);
  });
}

export const LinkFactorsInput = z.strictObject({
  trajectoryId: TrajectoryId,
  from: FactorId,
  to: FactorId,
  kind: LinkKind,
  note: z.string().trim().max(1_000),
});
export type LinkFactorsInput = z.infer<typeof LinkFactorsInput>;

/** Says what one factor does to another. */
export function linkFactors(
  ctx: ServiceContext,
  { trajectoryId, note, ...told }: LinkFactorsInput,
): Promise<Result<null, LinkFactorsRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { links, work, personal } = await openBoard(tx, ctx, "factor.change", trajectoryId);
    const link = FactorLink.parse({ ...told, id: newId(FactorLinkId), trajectoryId, note: note === "" ? null : note });
    const checked = checkedLink(link, [...work, ...personal], await links.ofTrajectory(trajectoryId));
    if (!checked.ok) return checked;
    if (!(await links.add(checked.value))) return refuse({ kind: "already-linked" });
    await writeAudit(tx, ctx, { action: "factor.linked", fields: ["factors"] });
    return ok(null);
  });
}

export const UnlinkFactorsInput = z.strictObject({ trajectoryId: TrajectoryId, id: FactorLinkId });
export type UnlinkFactorsInput = z.infer<typeof UnlinkFactorsInput>;

export function unlinkFactors(ctx: ServiceContext, { trajectoryId, id }: UnlinkFactorsInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const { links } = await openBoard(tx, ctx, "factor.remove", trajectoryId);
    if (!(await links.remove(trajectoryId, id))) throw new NotFoundError("link");
    await writeAudit(tx, ctx, { action: "factor.unlinked", fields: ["factors"] });
    return ok(null);
  });
}
