import type { Db } from "@hervat/database";
import { type BreachCase, dataBreachRepository, readCaseload, type Stored } from "@hervat/database/repositories";
import { BreachData, BreachKind, BreachWords, clockOf, type DataBreach, nextStep, notifyBy } from "@hervat/domain/breach";
import { DataBreachId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { namesOf } from "../audit/name-of.ts";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const BreachShown = z.strictObject({
  id: DataBreachId,
  version: z.int(),
  kind: BreachKind,
  reportedAt: z.date(),
  reportedBy: z.string(),
  discoveredAt: z.date(),
  notifyBy: z.date(),
  clock: z.enum(["running", "late", "stopped"]),
  step: z.enum(["decide", "notify", "clients", "close", "closed"]),
  from: PlainDate.nullable(),
  until: PlainDate.nullable(),
  casesKnown: z.boolean(),
  cases: z.array(
    z.strictObject({
      trajectoryId: TrajectoryId,
      code: z.string(),
      toldAt: z.date().nullable(),
      way: z.enum(["portal", "by-hand"]).nullable(),
    }),
  ),
  data: z.array(BreachData),
  notify: z.boolean().nullable(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
  notifiedAt: z.date().nullable(),
  tellClients: z.boolean().nullable(),
  closedAt: z.date().nullable(),
  closedBy: z.string().nullable(),
  words: BreachWords,
});
export type BreachShown = z.infer<typeof BreachShown>;

/** The register: what went wrong, the one that was discovered last first. */
export function listBreaches(ctx: ServiceContext): Promise<BreachShown[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const register = dataBreachRepository(tx, await ctx.service.keyring.sealerFor(tx, practiceId));
    const shown = await show(tx, ctx, await register.list(), await register.cases());
    await writeAudit(tx, ctx, { trajectories: [], details: { rows: shown.length } });
    return shown;
  });
}

export const BreachInput = z.strictObject({ breachId: DataBreachId });
export type BreachInput = z.infer<typeof BreachInput>;

/** One breach of the register. @throws NotFoundError */
export function readBreach(ctx: ServiceContext, { breachId }: BreachInput): Promise<BreachShown> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const register = dataBreachRepository(tx, await ctx.service.keyring.sealerFor(tx, practiceId));
    const found = await register.find(breachId);
    const [shown] = found === undefined ? [] : await show(tx, ctx, [found], await register.cases(breachId));
    if (shown === undefined) throw new NotFoundError("breach");
    await writeAudit(tx, ctx, { trajectories: [] });
    return shown;
  });
}

async function show(
  tx: Db,
  ctx: ServiceContext,
  breaches: readonly Stored<DataBreach>[],
  cases: readonly BreachCase[],
): Promise<BreachShown[]> {
  const practiceId = practiceOf(ctx);
  const codes = new Map(
    cases.length === 0
      ? []
      : (await readCaseload(tx, practiceId, { now: ctx.now() })).map(({ trajectoryId, code }) => [trajectoryId, code]),
  );
  const people = breaches.flatMap(({ value }) => [value.reportedBy, value.decidedBy, value.closedBy]);
  const names = await namesOf(tx, practiceId, people);
  const nameOf = (id: DataBreach["decidedBy"]) => (id === null ? null : (names.get(id) ?? null));
  return breaches.map(({ version, value }) => ({
    ...value,
    version,
    reportedBy: nameOf(value.reportedBy) ?? "",
    decidedBy: nameOf(value.decidedBy),
    closedBy: nameOf(value.closedBy),
    notifyBy: notifyBy(value.discoveredAt),
    clock: clockOf(value, ctx.now()),
    step: nextStep(value),
    cases: cases
      .filter(({ breachId }) => breachId === value.id)
      .map(({ trajectoryId, toldAt, way }) => ({ trajectoryId, code: codes.get(trajectoryId) ?? "", toldAt, way }))
      .toSorted((one, other) => one.code.localeCompare(other.code, "nl", { numeric: true })),
  }));
}
