import { buildingBlockRepository } from "@hervat/database/repositories";
import { BuildingBlockId, newId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { type BlockNames, BuildingBlock, fillBlock } from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { readWorkHalf } from "../dossier/read-dossier.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const BlockShown = z.strictObject({ version: z.int().positive(), block: BuildingBlock });
export type BlockShown = z.infer<typeof BlockShown>;

export const BlocksShown = z.strictObject({ blocks: z.array(BlockShown), may: z.strictObject({ change: z.boolean() }) });
export type BlocksShown = z.infer<typeof BlocksShown>;

/** The practice's own wording, as it is kept. */
export function listBlocks(ctx: ServiceContext): Promise<BlocksShown> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const resource = { kind: "practice", practiceId } as const;
    ctx.authorise("building-block.read", resource);
    const blocks = await buildingBlockRepository(tx, practiceId).list();
    return {
      blocks: blocks.map(({ version, value }) => ({ version, block: value })),
      may: { change: ctx.may("building-block.change", resource) },
    };
  });
}

/** The same, with the names of one case in their places, ready to insert. */
export function blocksForCase(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<BuildingBlock[]> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "report-draft.read", trajectoryId);
    const blocks = await buildingBlockRepository(tx, practiceId).list();
    if (blocks.length === 0) return [];
    const work = await readWorkHalf(tx, practiceId, trajectoryId, { today: ctx.today(), language: ctx.language });
    const names: BlockNames = {
      client: work.client.name,
      function: work.client.function,
      employer: work.employer.name,
      coach: work.coach.name,
      programme: work.programme.names[ctx.language],
    };
    return blocks.map(({ value }) => ({ ...value, text: fillBlock(value.text, names) }));
  });
}

/** `id` is null and `version` 0 for a new one. */
export const SaveBlockInput = z.strictObject({
  version: z.int().nonnegative(),
  block: BuildingBlock.extend({ id: BuildingBlockId.nullable() }),
});
export type SaveBlockInput = z.infer<typeof SaveBlockInput>;

export type SaveBlockRefusal = { readonly kind: "key-taken" };

/** @throws StaleSaveError when someone changed or removed it since */
export function saveBlock(ctx: ServiceContext, { version, block }: SaveBlockInput): Promise<Result<null, SaveBlockRefusal>> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    ctx.authorise("building-block.change", { kind: "practice", practiceId });
    const blocks = buildingBlockRepository(tx, practiceId);
    const value = { ...block, id: block.id ?? newId(BuildingBlockId) };
    if (await blocks.keyTaken(value)) return refuse({ kind: "key-taken" });
    await blocks.save({ version: block.id === null ? 0 : version, value });
    await writeAudit(tx, ctx, { action: "building-block.changed" });
    return ok(null);
  });
}

export const RemoveBlockInput = z.strictObject({ id: BuildingBlockId });
export type RemoveBlockInput = z.infer<typeof RemoveBlockInput>;

/** What was inserted before stays where it is. */
export function removeBlock(ctx: ServiceContext, { id }: RemoveBlockInput): Promise<{ ok: true }> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    ctx.authorise("building-block.change", { kind: "practice", practiceId });
    await buildingBlockRepository(tx, practiceId).remove(id);
    await writeAudit(tx, ctx, { action: "building-block.removed" });
    return { ok: true };
  });
}
