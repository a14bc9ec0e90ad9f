import type { Db } from "@hervat/database";
import {
  employerRepository,
  installedPluginRepository,
  membershipRepository,
  pluginStepRepository,
  StaleSaveError,
} from "@hervat/database/repositories";
import { KeepReason } from "@hervat/domain/guard";
import {
  type ActivateRefusal,
  activatePlugin as activate,
  EmployerScope,
  ownFieldsOf,
  PilotScope,
  PluginChoice,
  type PluginStep,
  type PluginUse,
  pluginUse,
  rollBack,
  stopForEmployer as stopFor,
  stopTrial,
  withOwnFields,
  withoutOwnFields,
} from "@hervat/domain/plugins";
import { type MembershipId, ok, type PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { keptBy } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { readRelations } from "../trajectory/read-relations.ts";
import { checkOwnFields, OwnFieldsRefusal } from "./check-own-fields.ts";
import { openChoice } from "./find-plugin.ts";
import { PluginTrouble, pluginTrouble } from "./plugin-sentence.ts";
import { SignatureRefused, signatureSuffices } from "./signatures.ts";
import { wallsStand } from "./walls-stand.ts";

/** `seen`: the number of the last step that the caller read of this kind. */
const OfKind = z.strictObject({ kind: ReportKindKey, seen: z.int().nonnegative() });

/** `keep`: why what the guard found in own fields of an evaluation may stay. */
const Wish = { ...OfKind.shape, ...PluginChoice.shape, keep: KeepReason.nullable().default(null) };

export const ActivateInput = z.discriminatedUnion("stage", [
  z.strictObject({ ...Wish, stage: z.literal("preview") }),
  z.strictObject({ ...Wish, stage: z.literal("pilot"), scope: PilotScope }),
  z.strictObject({ ...Wish, stage: z.literal("employer"), scope: EmployerScope }),
  z.strictObject({ ...Wish, stage: z.literal("all") }),
]);
export type ActivateInput = z.infer<typeof ActivateInput>;

export const KindInput = OfKind;
export type KindInput = z.infer<typeof KindInput>;

export const ActivateRefusalShown = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("in-use-already") }),
  z.strictObject({ kind: z.literal("not-looked-at") }),
  z.strictObject({ kind: z.literal("pilot-of-nobody") }),
  z.strictObject({ kind: z.literal("other-kind") }),
  z.strictObject({ kind: z.literal("walls-missing") }),
  z.strictObject({ kind: z.literal("switched-off") }),
  /** It cannot be opened, or does not take these options. */
  z.strictObject({ kind: z.literal("not-usable"), trouble: PluginTrouble }),
  ...SignatureRefused.options,
  ...OwnFieldsRefusal.options,
]);
type ActivateRefused = ActivateRefusal | z.infer<typeof ActivateRefusalShown>;

/** Chooses a version: to look at, for a pilot, for the people of an employer, or for all. @throws NotFoundError, StaleSaveError */
export async function activatePlugin(ctx: ServiceContext, input: ActivateInput): Promise<Result<null, ActivateRefused>> {
  const { kind, versionId, keep } = input;
  const fields = ownFieldsOf(input.options);
  const options = withOwnFields(withoutOwnFields(input.options), fields);
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.activate", { kind: "practice", practiceId });
  const strange = versionId !== null && !(await wallsStand(ctx.service.engine));
  return ctx.inTransaction(async (tx) => {
    const use = await readUse(tx, practiceId, input);
    if (versionId !== null) {
      const installed = await installedPluginRepository(tx, practiceId).find(versionId);
      if (installed === undefined || installed.removedAt !== null) throw new NotFoundError("plugin");
      if (installed.kind !== kind) return refuse({ kind: "other-kind" });
      if (installed.disabledAt !== null) return refuse({ kind: "switched-off" });
      const suffices = await signatureSuffices(tx, practiceId, installed.signedBy);
      if (!suffices.ok) return suffices;
    }
    if (input.stage === "pilot") await assertOwn(tx, practiceId, input.scope);
    if (input.stage === "employer" && (await employerRepository(tx, practiceId).find(input.scope.employerId)) === undefined)
      throw new NotFoundError("employer");
    const step = activate(use, { ...input, options });
    if (!step.ok) return step;
    const asked = checkOwnFields(ctx, { kind, fields, before: ownFieldsOf(use.inUse.options), keep });
    if (!asked.ok) return asked;
    if (strange) return refuse({ kind: "walls-missing" });
    const usable = await tryChoice(ctx, tx, practiceId, kind, { versionId, options });
    if (!usable.ok) return usable;
    await take(tx, ctx, practiceId, input, step.value, keptBy(keep, asked.value));
    return ok(null);
  });
}

/** It opens here and now, and takes what was chosen in it. */
async function tryChoice(
  ctx: ServiceContext,
  tx: Db,
  practiceId: PracticeId,
  kind: ReportKindKey,
  choice: PluginChoice,
): Promise<Result<null, ActivateRefused>> {
  const chosen = await openChoice({ tx, practiceId, plugins: ctx.service.plugins }, kind, choice);
  if (!chosen.ok) return refuse({ kind: "not-usable", trouble: pluginTrouble(chosen.refusal, ctx.language) });
  const { plugin, options } = chosen.value;
  const { resolveOptions } = await import("@hervat/report-engine");
  // What the coach is asked is hers: a practice sets nothing in it, where it would stand unsealed besides.
  const resolved = resolveOptions({ ...plugin.manifest, inputs: {} }, withoutOwnFields(options));
  return resolved.ok ? ok(null) : refuse({ kind: "not-usable", trouble: pluginTrouble(resolved.refusal, ctx.language) });
}

/** What is tried is tried no more; what is in use stays. @throws StaleSaveError */
export function stopPluginTrial(ctx: ServiceContext, input: KindInput): Promise<Result<null, { kind: "no-trial" }>> {
  return takeStep(ctx, input, stopTrial);
}

export const StopForEmployerInput = z.strictObject({ ...OfKind.shape, ...EmployerScope.shape });
export type StopForEmployerInput = z.infer<typeof StopForEmployerInput>;

/** The people of this employer get what is in use for all again. @throws StaleSaveError */
export function stopForEmployer(ctx: ServiceContext, input: StopForEmployerInput): Promise<Result<null, { kind: "nothing-of-employer" }>> {
  return takeStep(ctx, input, (use) => stopFor(use, input));
}

export const RollBackRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nothing-before") }),
  z.strictObject({ kind: z.literal("switched-off") }),
  ...SignatureRefused.options,
]);
export type RollBackRefusal = z.infer<typeof RollBackRefusal>;

/** Back to what was in use before, in one press. @throws StaleSaveError */
export function rollBackPlugin(ctx: ServiceContext, input: KindInput): Promise<Result<null, RollBackRefusal>> {
  return takeStep<RollBackRefusal>(ctx, input, async (use, tx) => {
    const step = rollBack(use);
    const back = use.before.at(-1)?.versionId ?? null;
    const installed = back === null ? undefined : await installedPluginRepository(tx, practiceOf(ctx)).find(back);
    if (installed !== undefined && installed.disabledAt !== null) return refuse({ kind: "switched-off" });
    const suffices = installed === undefined ? step : await signatureSuffices(tx, practiceOf(ctx), installed.signedBy);
    return suffices.ok ? step : suffices;
  });
}

function takeStep<Refusal>(
  ctx: ServiceContext,
  input: KindInput,
  next: (use: PluginUse, tx: Db) => Result<PluginStep, Refusal> | Promise<Result<PluginStep, Refusal>>,
): Promise<Result<null, Refusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.activate", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const step = await next(await readUse(tx, practiceId, input), tx);
    if (!step.ok) return step;
    await take(tx, ctx, practiceId, input, step.value);
    return ok(null);
  });
}

/** What is in use, when nothing was done since the caller looked. @throws StaleSaveError */
async function readUse(tx: Db, practiceId: PracticeId, { kind, seen }: KindInput): Promise<PluginUse> {
  const steps = await pluginStepRepository(tx, practiceId).ofKind(kind);
  if ((steps.at(-1)?.number ?? 0) !== seen) throw new StaleSaveError("plugin", kind);
  return pluginUse(steps.map(({ step }) => step));
}

async function take(
  tx: Db,
  ctx: ServiceContext,
  practiceId: PracticeId,
  { kind, seen }: KindInput,
  step: PluginStep,
  kept: ReturnType<typeof keptBy> = {},
): Promise<void> {
  const taken = { kind, number: seen + 1, step, at: ctx.now(), by: membershipOf(ctx) };
  if (!(await pluginStepRepository(tx, practiceId).add(taken))) throw new StaleSaveError("plugin", kind);
  await writeAudit(tx, ctx, {
    ...kept,
    action: `plugin.${step.did}`,
    // Which were set, not to what: a sentence of the practice is no business of the log.
    details: {
      kind,
      ...kept.details,
      ...("scope" in step && "employerId" in step.scope && { employer: step.scope.employerId }),
      ...("versionId" in step && { plugin: step.versionId ?? "hervat", settings: Object.keys(step.options).toSorted().join(", ") }),
    },
  });
}

/** Coaches and cases of this practice. @throws NotFoundError */
async function assertOwn(tx: Db, practiceId: PracticeId, { coaches, trajectories }: PilotScope): Promise<void> {
  const colleagues = await membershipRepository(tx, practiceId).colleagues(["coach", "owner"]);
  const known: ReadonlySet<MembershipId> = new Set(colleagues.map(({ membershipId }) => membershipId));
  if (coaches.some((coach) => !known.has(coach))) throw new NotFoundError("coach");
  const relations = await readRelations(tx, practiceId, trajectories);
  if (trajectories.some((id) => !relations.has(id))) throw new NotFoundError("trajectory");
}
