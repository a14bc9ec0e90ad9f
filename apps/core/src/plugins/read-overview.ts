import {
  type BroughtReport,
  broughtReportRepository,
  employerRepository,
  type InstalledPlugin,
  installedPluginRepository,
  membershipRepository,
  pluginStepRepository,
  signingKeyRepository,
  type TakenStep,
} from "@hervat/database/repositories";
import { Role } from "@hervat/domain/people";
import {
  PilotScope,
  PLUGIN_DEEDS,
  PluginOptions,
  type PluginUse,
  pluginUse,
  type SigningKey,
  withoutDisabled,
} from "@hervat/domain/plugins";
import { EmployerId, InstalledPluginId, MembershipId } from "@hervat/domain/primitives";
import { REPORT_KINDS, ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { explainPlugin, kindName, PluginExplained } from "./explain-plugin.ts";
import { openInstalled, type PluginSource } from "./find-plugin.ts";
import { memberNames } from "./member-names.ts";
import { PluginTrouble, pluginTrouble } from "./plugin-sentence.ts";
import { SignatureShown, signatureShown } from "./signatures.ts";

const Choice = z.strictObject({ versionId: InstalledPluginId.nullable(), options: PluginOptions });

const Trial = z.discriminatedUnion("stage", [
  z.strictObject({ stage: z.literal("preview"), choice: Choice }),
  z.strictObject({ stage: z.literal("pilot"), choice: Choice, scope: PilotScope }),
]);

const OfEmployer = z.strictObject({ employerId: EmployerId, employer: z.string() });

export const KindShown = z.strictObject({
  kind: ReportKindKey,
  name: z.string(),
  /** The version that ships, in words; null when it cannot be opened. */
  shipped: PluginExplained.nullable(),
  /** What makes the reports: what was chosen, or what ships where that is switched off. */
  inUse: Choice,
  /** What was chosen and makes nothing while it is switched off. */
  switchedOff: InstalledPluginId.nullable(),
  trial: Trial.nullable(),
  /** Employers whose people have a version of their own; `switchedOff` while it makes nothing. */
  ofEmployers: z.array(z.strictObject({ ...OfEmployer.shape, choice: Choice, switchedOff: z.boolean() })),
  /** What one press brings back; null when nothing was in use before. */
  before: Choice.nullable(),
  /** The number of the last step: named by who takes the next. */
  seen: z.int(),
  /** The newest first. */
  history: z.array(
    z.strictObject({
      did: z.enum(PLUGIN_DEEDS),
      versionId: InstalledPluginId.nullable(),
      /** The version stayed and what is set in it changed. */
      onlySettings: z.boolean(),
      /** By name, where the step was about the people of one that is still known. */
      employer: z.string().nullable(),
      at: z.date(),
      by: z.string().nullable(),
    }),
  ),
});
export type KindShown = z.infer<typeof KindShown>;

export const InstalledShown = z.strictObject({
  id: InstalledPluginId,
  pluginId: z.string(),
  pluginVersion: z.string(),
  kindName: z.string(),
  /** In words; null when it cannot be opened, and then `trouble` says why. */
  explained: PluginExplained.nullable(),
  trouble: PluginTrouble.nullable(),
  size: z.int(),
  sha256: z.string(),
  signature: SignatureShown,
  /** Who offered it to the practice. */
  broughtBy: OfEmployer.nullable(),
  installedAt: z.date(),
  installedBy: z.string().nullable(),
  removed: z.boolean(),
  /** Since when it makes nothing, and by whose wish. */
  switchedOff: z.strictObject({ at: z.date(), by: z.string().nullable() }).nullable(),
  /** It may have made a report: then it stays. */
  used: z.boolean(),
  /** Somebody looked at it: only then it may make reports. */
  lookedAt: z.boolean(),
});
export type InstalledShown = z.infer<typeof InstalledShown>;

export const PluginsShown = z.strictObject({
  kinds: z.array(KindShown),
  /** The newest first. */
  installed: z.array(InstalledShown),
  /** Who can be in a pilot. */
  coaches: z.array(z.strictObject({ membershipId: MembershipId, name: z.string(), role: Role })),
  may: z.strictObject({ change: z.boolean() }),
});
export type PluginsShown = z.infer<typeof PluginsShown>;

/** What is in use for each kind of report, what is installed beside it, and what each of these is. */
export function listPlugins(ctx: ServiceContext): Promise<PluginsShown> {
  const practiceId = practiceOf(ctx);
  const resource = { kind: "practice", practiceId } as const;
  ctx.authorise("plugin.read", resource);
  return ctx.inTransaction(async (tx) => {
    const source = { tx, practiceId, plugins: ctx.service.plugins };
    const steps = await pluginStepRepository(tx, practiceId).list();
    const installed = await installedPluginRepository(tx, practiceId).list();
    const names = await memberNames(tx, practiceId, [
      ...steps.map(({ by }) => by),
      ...installed.flatMap(({ installedBy, disabledBy }) => [installedBy, disabledBy]),
    ]);
    const employers = new Map((await employerRepository(tx, practiceId).list()).map(({ value }) => [value.id, value.name]));
    const brought = await broughtReportRepository(tx, practiceId).list();
    const disabled = new Set(installed.filter(({ disabledAt }) => disabledAt !== null).map(({ id }) => id));
    const uses = new Map<ReportKindKey, PluginUse>();
    const kinds: KindShown[] = [];
    for (const kind of ReportKindKey.options) {
      const taken = steps.filter((step) => step.kind === kind);
      const use = pluginUse(taken.map(({ step }) => step));
      uses.set(kind, use);
      kinds.push(await kindShown(ctx, kind, taken, { chosen: use, stands: withoutDisabled(use, disabled) }, { names, employers }));
    }
    const used = new Set([...uses.values()].flatMap((use) => [...use.used]));
    const lookedAt = new Set([...uses.values()].flatMap((use) => [...use.tried]));
    const shown: InstalledShown[] = [];
    const known = await signingKeyRepository(tx, practiceId).known();
    for (const one of installed.toReversed()) {
      const earlier = installed.filter(({ id, pluginId }) => pluginId === one.pluginId && id !== one.id);
      shown.push(
        await installedShown(ctx, source, one, { names, used: used.has(one.id), lookedAt: lookedAt.has(one.id), known, earlier, brought }),
      );
    }
    const coaches = await membershipRepository(tx, practiceId).colleagues(["coach", "owner"]);
    return {
      kinds,
      installed: shown,
      coaches: coaches.map(({ membershipId, name, role }) => ({ membershipId, name, role })),
      may: { change: ctx.may("plugin.activate", resource) },
    };
  });
}

async function kindShown(
  ctx: ServiceContext,
  kind: ReportKindKey,
  taken: readonly TakenStep[],
  { chosen, stands: { inUse, trial, ofEmployers } }: { readonly chosen: PluginUse; readonly stands: PluginUse },
  { names, employers }: { readonly names: ReadonlyMap<MembershipId, string>; readonly employers: ReadonlyMap<EmployerId, string> },
): Promise<KindShown> {
  const shipped = await ctx.service.plugins.shipped(kind);
  return {
    kind,
    name: REPORT_KINDS[kind].names[ctx.language],
    shipped: shipped.ok ? explainPlugin(shipped.value, ctx.language) : null,
    inUse,
    switchedOff: chosen.inUse.versionId === inUse.versionId ? null : chosen.inUse.versionId,
    trial,
    ofEmployers: [...chosen.ofEmployers].flatMap(([employerId, choice]) => {
      const employer = employers.get(employerId);
      return employer === undefined ? [] : [{ employerId, employer, choice, switchedOff: !ofEmployers.has(employerId) }];
    }),
    before: chosen.before.at(-1) ?? null,
    seen: taken.at(-1)?.number ?? 0,
    history: taken
      .map(({ step, at, by }, place) => ({
        did: step.did,
        versionId: "versionId" in step ? step.versionId : null,
        onlySettings: "versionId" in step && step.versionId === pluginUse(taken.slice(0, place).map((one) => one.step)).inUse.versionId,
        employer: "scope" in step && "employerId" in step.scope ? (employers.get(step.scope.employerId) ?? null) : null,
        at,
        by: by === null ? null : (names.get(by) ?? null),
      }))
      .toReversed(),
  };
}

interface Beside {
  readonly names: ReadonlyMap<MembershipId, string>;
  readonly used: boolean;
  readonly lookedAt: boolean;
  readonly known: readonly SigningKey[];
  /** Other versions of the same report. */
  readonly earlier: readonly InstalledPlugin[];
  readonly brought: readonly BroughtReport[];
}

async function installedShown(
  ctx: ServiceContext,
  source: PluginSource,
  one: InstalledPlugin,
  { names, used, lookedAt, known, earlier, brought }: Beside,
): Promise<InstalledShown> {
  const { id, pluginId, pluginVersion, kind, size, sha256, signedBy, installedAt, installedBy, removedAt, disabledAt, disabledBy } = one;
  const from = brought.find((came) => came.status === "taken" && came.pluginId === pluginId && came.pluginVersion === pluginVersion);
  const opened = removedAt === null ? await openInstalled(source, one) : undefined;
  return {
    ...{ id, pluginId, pluginVersion, size, sha256, installedAt, used, lookedAt },
    signature: signatureShown(signedBy, known, earlier),
    broughtBy: from === undefined ? null : { employerId: from.employerId, employer: from.employer },
    kindName: kindName(kind, ctx.language),
    explained: opened?.ok ? explainPlugin(opened.value, ctx.language) : null,
    trouble: opened === undefined || opened.ok ? null : pluginTrouble(opened.refusal, ctx.language),
    installedBy: installedBy === null ? null : (names.get(installedBy) ?? null),
    removed: removedAt !== null,
    switchedOff: disabledAt === null ? null : { at: disabledAt, by: disabledBy === null ? null : (names.get(disabledBy) ?? null) },
  };
}
