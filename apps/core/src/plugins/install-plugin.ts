import type { Db } from "@hervat/database";
import { installedPluginRepository, StaleSaveError, signingKeyRepository } from "@hervat/database/repositories";
import { InstalledPluginId, newId, ok, type Result, refuse } from "@hervat/domain/primitives";
import type { Plugin, readPackageFile } from "@hervat/report-engine";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { explainPlugin, PluginExplained } from "./explain-plugin.ts";
import { PluginTrouble, pluginTrouble } from "./plugin-sentence.ts";
import { SHIPPED_KINDS } from "./plugin-shelf.ts";
import { SignatureRefused, SignatureShown, signatureShown, signatureSuffices } from "./signatures.ts";
import { wallsStand } from "./walls-stand.ts";

/** The largest file as base64: what the engine takes, and what goes with it. */
const LARGEST = Math.ceil((4 * 1024 * 1024) / 3) * 4 + 4;

export const PluginFileInput = z.strictObject({ content: z.base64().max(LARGEST) });
export type PluginFileInput = z.infer<typeof PluginFileInput>;

/** What a file is, before it is kept. */
export const PluginSeen = z.strictObject({
  explained: PluginExplained,
  size: z.int(),
  sha256: z.string(),
  signature: SignatureShown,
  /** With which it was signed, in base64: what its maker has to say is his. */
  publicKey: z.string().nullable(),
  /** This practice does not take it as it is signed; null when it does. */
  refusedBySignature: SignatureRefused.nullable(),
});
export type PluginSeen = z.infer<typeof PluginSeen>;

export const InstallRefusal = z.discriminatedUnion("kind", [
  /** The file itself is no good; the sentence says what is wrong with it. */
  z.strictObject({ kind: z.literal("file-refused"), trouble: PluginTrouble }),
  /** It is called as one of ours: who reads a report's name must know whose it is. */
  z.strictObject({ kind: z.literal("name-is-ours"), pluginId: z.string() }),
  /** This name and version came before: reports may name it. `same`: it is the very same file. */
  z.strictObject({ kind: z.literal("version-known"), pluginId: z.string(), pluginVersion: z.string(), same: z.boolean() }),
  z.strictObject({ kind: z.literal("walls-missing") }),
  ...SignatureRefused.options,
]);
export type InstallRefusal = z.infer<typeof InstallRefusal>;

type PackageFile = Awaited<ReturnType<typeof readPackageFile>>;

interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly file: PackageFile;
}

interface KnownFile {
  readonly plugin: Plugin;
  readonly seen: PluginSeen;
}

/** Tells what a file is, who gets its reports and what it reads. Nothing is kept and none of its code runs. */
export async function inspectPlugin(ctx: ServiceContext, input: PluginFileInput): Promise<Result<PluginSeen, InstallRefusal>> {
  const { file } = await openFile(ctx, input);
  return ctx.inTransaction(async (tx) => {
    const known = await lookAtFile(ctx, tx, file);
    return known.ok ? ok(known.value.seen) : known;
  });
}

/** Keeps a version beside the others. No report is made of it until somebody chooses it. */
export async function installPlugin(
  ctx: ServiceContext,
  input: PluginFileInput,
): Promise<Result<{ versionId: InstalledPluginId }, InstallRefusal>> {
  const { bytes, file } = await openFile(ctx, input);
  const enough = file.ok && (await wallsStand(ctx.service.engine));
  return ctx.inTransaction(async (tx) => {
    const known = await lookAtFile(ctx, tx, file);
    if (!known.ok) return known;
    if (!enough) return refuse({ kind: "walls-missing" });
    const { manifest } = known.value.plugin;
    const { signature, refusedBySignature } = known.value.seen;
    if (refusedBySignature !== null) return refuse(refusedBySignature);
    const { id: pluginId, version: pluginVersion, kind, audience } = manifest;
    const id = newId(InstalledPluginId);
    const signedBy = signature.kind === "unsigned" ? null : signature.fingerprint;
    const installed = { id, pluginId, pluginVersion, kind, audience, manifest, signedBy };
    const plugins = installedPluginRepository(tx, practiceOf(ctx));
    if (!(await plugins.add({ ...installed, installedAt: ctx.now(), installedBy: membershipOf(ctx) }, bytes)))
      throw new StaleSaveError("plugin", pluginId);
    await writeAudit(tx, ctx, { action: "plugin.installed", details: { plugin: pluginId, version: pluginVersion, kind } });
    return ok({ versionId: id });
  });
}

async function openFile(ctx: ServiceContext, { content }: PluginFileInput): Promise<OpenedFile> {
  ctx.authorise("plugin.install", { kind: "practice", practiceId: practiceOf(ctx) });
  const bytes = new Uint8Array(Buffer.from(content, "base64"));
  const { readPackageFile } = await import("@hervat/report-engine");
  return { bytes, file: await readPackageFile(bytes) };
}

/** What the file is, and that its name is free here. */
async function lookAtFile(ctx: ServiceContext, tx: Db, opened: PackageFile): Promise<Result<KnownFile, InstallRefusal>> {
  if (!opened.ok) return refuse({ kind: "file-refused", trouble: pluginTrouble(opened.refusal, ctx.language) });
  const { plugin, signature, fileHash, packedBytes } = opened.value;
  const { id: pluginId, version: pluginVersion } = plugin.manifest;
  if (SHIPPED_KINDS.includes(pluginId)) return refuse({ kind: "name-is-ours", pluginId });
  const versions = (await installedPluginRepository(tx, practiceOf(ctx)).list()).filter((one) => one.pluginId === pluginId);
  const known = versions.find((one) => one.pluginVersion === pluginVersion);
  if (known !== undefined) return refuse({ kind: "version-known", pluginId, pluginVersion, same: known.sha256 === fileHash });
  const explained = explainPlugin(plugin, ctx.language);
  const [signedBy, publicKey] = signature.kind === "unsigned" ? [null, null] : [signature.fingerprint, signature.publicKey];
  const keys = await signingKeyRepository(tx, practiceOf(ctx)).known();
  const suffices = await signatureSuffices(tx, practiceOf(ctx), signedBy);
  const file = { size: packedBytes, sha256: fileHash, signature: signatureShown(signedBy, keys, versions), publicKey };
  return ok({ plugin, seen: { explained, ...file, refusedBySignature: suffices.ok ? null : suffices.refusal } });
}
