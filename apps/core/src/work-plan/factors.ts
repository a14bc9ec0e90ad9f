import { factorRepository } from "@hervat/database/repositories";
import {
  checkedFactor,
  FactorItem,
  type FactorProblem,
  isSensitive,
  type ReleaseFactorRefusal,
  releaseFactor,
  takeBackFactor,
  WorkFactor,
} from "@hervat/domain/factors";
import { KeepReason } from "@hervat/domain/guard";
import { FactorId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { FourA } from "@hervat/domain/views";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { demandReader, type NoConsent } from "../consent/readers.ts";
import { NotFoundError } from "../errors.ts";
import { guardEmployerTexts, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const { kind: Kind, source: Source } = WorkFactor.shape;
const told = {
  area: FourA,
  item: FactorItem,
  kind: Kind,
  weight: z.int().min(0).max(3),
  source: Source,
  text: z.string().trim().min(1).max(2_000),
  action: z.string().trim().max(2_000).nullable(),
};

export const FactorsShown = z.strictObject({
  factors: z.array(
    z.strictObject({
      ...told,
      id: FactorId,
      /** Left out of every proposal to share: conflict and unwanted behaviour. */
      sensitive: z.boolean(),
      release: z.strictObject({ releasedOn: PlainDate, text: z.string() }).nullable(),
    }),
  ),
  may: z.strictObject({ change: z.boolean(), release: z.boolean() }),
});
export type FactorsShown = z.infer<typeof FactorsShown>;

/** What in the work helps and hinders, the heaviest first. */
export function readFactors(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<FactorsShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "factor.read", trajectoryId);
    const factors = await factorRepository(tx, await opened.sealer()).ofWork(trajectoryId);
    return {
      factors: factors
        .toSorted((one, other) => other.weight - one.weight)
        .map((factor) => {
          const { trajectoryId: _case, place: _place, ...facts } = factor;
          return { ...facts, sensitive: isSensitive(factor) };
        }),
      may: { change: opened.may("factor.change"), release: opened.may("factor.release") },
    };
  });
}

/** `known` is null for a new one, and else the factor as it was read. */
export const SaveFactorInput = z.strictObject({
  trajectoryId: TrajectoryId,
  known: z.strictObject({ id: FactorId, seen: z.strictObject({ ...told, text: z.string(), action: z.string().nullable() }) }).nullable(),
  factor: z.strictObject(told),
});
export type SaveFactorInput = z.infer<typeof SaveFactorInput>;

/** Writes one factor down. What was released of it stays in the words that the client agreed with. */
export function saveFactor(
  ctx: ServiceContext,
  { trajectoryId, known, factor }: SaveFactorInput,
): Promise<Result<{ id: FactorId }, FactorProblem | { readonly kind: "changed-elsewhere" }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "factor.change", trajectoryId);
    const factors = factorRepository(tx, await opened.sealer());
    const found = known === null ? undefined : (await factors.ofWork(trajectoryId)).find(({ id }) => id === known.id);
    if (known !== null && found === undefined) throw new NotFoundError("factor");
    if (known !== null && found !== undefined && !sameAs(found, known.seen)) return refuse({ kind: "changed-elsewhere" });
    const kept = found?.place === undefined ? {} : { place: found.place };
    const id = known?.id ?? newId(FactorId);
    const checked = checkedFactor({ ...factor, ...kept, id, trajectoryId, release: found?.release ?? null });
    if (!checked.ok) return checked;
    await factors.saveWork(checked.value);
    await writeAudit(tx, ctx, { action: "factor.changed", fields: ["factors"] });
    return ok({ id });
  });
}

type Told = Pick<WorkFactor, "area" | "item" | "kind" | "weight" | "source" | "text" | "action">;

function sameAs(found: WorkFactor, seen: Told): boolean {
  const same = found.area === seen.area && found.item === seen.item && found.kind === seen.kind && found.weight === seen.weight;
  return same && found.source === seen.source && found.text === seen.text && found.action === seen.action;
}

export const ReleaseFactorInput = z.discriminatedUnion("share", [
  z.strictObject({
    trajectoryId: TrajectoryId,
    id: FactorId,
    share: z.literal(true),
    text: z.string().max(2_000),
    askedByClient: z.boolean(),
    /** Why what the guard found in her words may stay. */
    keep: KeepReason.nullable().default(null),
  }),
  z.strictObject({ trajectoryId: TrajectoryId, id: FactorId, share: z.literal(false) }),
]);
export type ReleaseFactorInput = z.infer<typeof ReleaseFactorInput>;

/**
 * Shares one factor with the employer in the client's words, or takes that back. Never several at once: each is her own choice. Who
 * reads it is hers to say apart: while nobody may, nothing is shared.
 */
export function shareFactor(
  ctx: ServiceContext,
  input: ReleaseFactorInput,
): Promise<Result<null, ReleaseFactorRefusal | NotForEmployerShown | NoConsent>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "factor.release", input.trajectoryId);
    if (input.share) opened.demand("factor.change");
    const factors = factorRepository(tx, await opened.sealer());
    const factor = (await factors.ofWork(input.trajectoryId)).find(({ id }) => id === input.id);
    if (factor === undefined) throw new NotFoundError("factor");
    const keep = input.share ? input.keep : null;
    const guarded = guardEmployerTexts(ctx, input.share ? [{ field: "text", text: input.text }] : [], keep);
    if (!guarded.ok) return guarded;
    const changed: Result<WorkFactor, ReleaseFactorRefusal> = input.share
      ? releaseFactor(factor, { text: input.text, on: ctx.today(), askedByClient: input.askedByClient })
      : ok(takeBackFactor(factor));
    if (!changed.ok) return changed;
    const reader = input.share ? await demandReader(tx, ctx, opened, "work-factors") : ok(null);
    if (!reader.ok) return reader;
    await factors.saveWork(changed.value);
    await writeAudit(tx, ctx, {
      action: input.share ? "factor.released" : "factor.taken-back",
      fields: ["factors"],
      ...(keep !== null && guarded.value.kept > 0 && { purpose: keep, details: { kept: guarded.value.kept } }),
    });
    return ok(null);
  });
}
