import { InstalledPluginId, SigningKeyId } from "@hervat/domain/primitives";
import { z } from "zod";
import { declineOffered, takeOffered } from "../employer-report/answer-offer.ts";
import { BroughtReportInput } from "../employer-report/bring-report.ts";
import { BroughtShown, listOffered } from "../employer-report/list-brought.ts";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import {
  ActivateInput,
  ActivateRefusalShown,
  activatePlugin,
  KindInput,
  RollBackRefusal,
  rollBackPlugin,
  StopForEmployerInput,
  stopForEmployer,
  stopPluginTrial,
} from "./activate-plugin.ts";
import { AddKeyInput, AddKeyRefusal, addSigningKey } from "./add-signing-key.ts";
import { Checked, CheckInput, checkPlugin } from "./check-plugin.ts";
import { LookAtCaseInput, LookAtSampleInput, LookRefusal, lookAtCase, lookAtSample, SideBySide } from "./compare-versions.ts";
import { InstallRefusal, inspectPlugin, installPlugin, PluginFileInput, PluginSeen } from "./install-plugin.ts";
import { KeysShown, listSigningKeys } from "./list-signing-keys.ts";
import { PluginHealthShown, readPluginHealth } from "./plugin-health.ts";
import { PluginTrouble } from "./plugin-sentence.ts";
import { listPlugins, PluginsShown } from "./read-overview.ts";
import { PluginVersionInput, RemoveRefusal, removePlugin } from "./remove-plugin.ts";
import { RemoveKeyInput, removeSigningKey } from "./remove-signing-key.ts";
import { switchOffPlugin, switchOnPlugin } from "./switch-off.ts";
import { KnownKeysOnlyInput, KnownKeysOnlyRefusal, takeKnownKeysOnly } from "./take-known-keys-only.ts";

export const pluginRouter = router({
  list: procedure
    .meta({ action: "plugin.read", resource: "practice" })
    .output(PluginsShown)
    .query(({ ctx }) => listPlugins(ctx)),
  health: procedure
    .meta({ action: "plugin.read", resource: "practice" })
    .output(z.array(PluginHealthShown))
    .query(({ ctx }) => readPluginHealth(ctx)),
  check: procedure
    .meta({ action: "plugin.read", resource: "practice" })
    .input(CheckInput)
    .output(resultOf(Checked, z.strictObject({ kind: z.literal("not-usable"), trouble: PluginTrouble })))
    .mutation(({ ctx, input }) => checkPlugin(ctx, input)),
  /** PDFs as base64: they are shown and never kept. */
  lookAtSample: procedure
    .meta({ action: "plugin.read", resource: "practice" })
    .input(LookAtSampleInput)
    .output(resultOf(SideBySide, LookRefusal))
    .mutation(({ ctx, input }) => lookAtSample(ctx, input)),
  lookAtCase: procedure
    .meta({ action: "report.preview", resource: "trajectory" })
    .input(LookAtCaseInput)
    .output(resultOf(SideBySide, LookRefusal))
    .mutation(({ ctx, input }) => lookAtCase(ctx, input)),
  inspect: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .input(PluginFileInput)
    .output(resultOf(PluginSeen, InstallRefusal))
    .mutation(({ ctx, input }) => inspectPlugin(ctx, input)),
  install: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .input(PluginFileInput)
    .output(resultOf(z.strictObject({ versionId: InstalledPluginId }), InstallRefusal))
    .mutation(({ ctx, input }) => installPlugin(ctx, input)),
  /** What employers bring: the practice takes it, or not. */
  offered: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .output(z.array(BroughtShown))
    .query(({ ctx }) => listOffered(ctx)),
  takeOffered: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .input(BroughtReportInput)
    .output(resultOf(z.strictObject({ versionId: InstalledPluginId }), InstallRefusal))
    .mutation(({ ctx, input }) => takeOffered(ctx, input)),
  declineOffered: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .input(BroughtReportInput)
    .output(z.null())
    .mutation(({ ctx, input }) => declineOffered(ctx, input)),
  remove: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .input(PluginVersionInput)
    .output(resultOf(z.null(), RemoveRefusal))
    .mutation(({ ctx, input }) => removePlugin(ctx, input)),
  switchOff: procedure
    .meta({ action: "plugin.activate", resource: "practice" })
    .input(PluginVersionInput)
    .output(z.null())
    .mutation(({ ctx, input }) => switchOffPlugin(ctx, input)),
  switchOn: procedure
    .meta({ action: "plugin.activate", resource: "practice" })
    .input(PluginVersionInput)
    .output(z.null())
    .mutation(({ ctx, input }) => switchOnPlugin(ctx, input)),
  activate: procedure
    .meta({ action: "plugin.activate", resource: "practice" })
    .input(ActivateInput)
    .output(resultOf(z.null(), ActivateRefusalShown))
    .mutation(({ ctx, input }) => activatePlugin(ctx, input)),
  stopTrial: procedure
    .meta({ action: "plugin.activate", resource: "practice" })
    .input(KindInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("no-trial") })))
    .mutation(({ ctx, input }) => stopPluginTrial(ctx, input)),
  stopForEmployer: procedure
    .meta({ action: "plugin.activate", resource: "practice" })
    .input(StopForEmployerInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("nothing-of-employer") })))
    .mutation(({ ctx, input }) => stopForEmployer(ctx, input)),
  rollBack: procedure
    .meta({ action: "plugin.activate", resource: "practice" })
    .input(KindInput)
    .output(resultOf(z.null(), RollBackRefusal))
    .mutation(({ ctx, input }) => rollBackPlugin(ctx, input)),
  /** By which the practice knows who made a report. */
  keys: procedure
    .meta({ action: "plugin.read", resource: "practice" })
    .output(KeysShown)
    .query(({ ctx }) => listSigningKeys(ctx)),
  addKey: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .input(AddKeyInput)
    .output(resultOf(z.strictObject({ keyId: SigningKeyId, fingerprint: z.string() }), AddKeyRefusal))
    .mutation(({ ctx, input }) => addSigningKey(ctx, input)),
  removeKey: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .input(RemoveKeyInput)
    .output(z.null())
    .mutation(({ ctx, input }) => removeSigningKey(ctx, input)),
  takeKnownKeysOnly: procedure
    .meta({ action: "plugin.install", resource: "practice" })
    .input(KnownKeysOnlyInput)
    .output(resultOf(z.null(), KnownKeysOnlyRefusal))
    .mutation(({ ctx, input }) => takeKnownKeysOnly(ctx, input)),
});
