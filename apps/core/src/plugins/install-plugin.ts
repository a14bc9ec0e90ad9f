import { installedPluginRepository } from "@hervat/database/repositories";
import { InstalledPluginId, newId, ok, type Result, refuse } from "@hervat/domain/primitives";
import type { OpenedPackage } from "@hervat/report-engine";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { explainPlugin, PluginExplained } from "./explain-plugin.ts";
import { PluginTrouble, pluginTrouble } from "./plugin-sentence.ts";
import { SHIPPED_KINDS } from "./plugin-shelf.ts";
import { wallsStand } from "./walls-stand.ts";

/** The largest file as base64: what the engine takes, and what goes with it. */
const LARGEST = Math.ceil((4 * 1024 * 1024) / 3) * 4 + 4;

export const PluginFileInput = z.strictObject({ content: z.base64().max(LARGEST) });
export type PluginFileInput = z.infer<typeof PluginFileInput>;

export const Signature = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unsigned") }),
  /** `before`: a version of the same plugin that this key signed too, and that is installed here. */
  z.strictObject({ kind: z.literal("signed"), fingerprint: z.string(), before: z.string().nullable() }),
]);

/** What a file is, before it is kept. */
export const PluginSeen = z.strictObject({ explained: PluginExplained, size: z.int(), sha256: z.string(), signature: Signature });
export type PluginSeen = z.infer<typeof PluginSeen>;

export const InstallRefusal = z.discriminatedUnion("kind", [
  /** The file itself is no good; the sentence says what is wrong with it. */
  z.strictObject({ kind: z.literal("file-refused"), trouble: PluginTrouble }),
  /** It is called as one of ours: who reads a report's name must know whose it is. */
  z.strictObject({ kind: z.literal("name-is-ours"), pluginId: z.string() }),
  /** This name and version came before: reports may name it. `same`: it is the very same file. */
  z.strictObject({ kind: z.literal("version-known"), pluginId: z.string(), pluginVersion: z.string(), same: z.boolean() }),
  z.strictObject({ kind: z.literal("walls-missing") }),
]);
export type InstallRefusal = z.infer<typeof InstallRefusal>;

interface ReadFile {
  readonly bytes: Uint8Array;
  readonly file: OpenedPackage;
  readonly seen: PluginSeen;
}

/** Tells what a file is, who gets its reports and what it reads. Nothing is kept and none of its code runs. */
export async function inspectPlugin(ctx: ServiceContext, input: PluginFileInput): Promise<Result<PluginSeen, InstallRefusal>> {
  const read = await readFile(ctx, input);
  return read.ok ? ok(read.value.seen) : read;
}

/** Keeps a version beside the others. No report is made of it until somebody chooses it. */
export async function installPlugin(
  ctx: ServiceContext,
  input: PluginFileInput,
): Promise<Result<{ versionId: InstalledPluginId }, InstallRefusal>> {
  const practiceId = practiceOf(ctx);
  const read = await readFile(ctx, input);
  if (!read.ok) return read;
  if (!(await wallsStand(ctx.service.engine))) return refuse({ kind: "walls-missing" });
  const { bytes, file, seen } = read.value;
  const { manifest } = file.plugin;
  const { id: pluginId, version: pluginVersion, kind, audience } = manifest;
  return ctx.inTransaction(async (tx) => {
    const plugins = installedPluginRepository(tx, practiceId);
    const known = await plugins.named(pluginId, pluginVersion);
    if (known !== undefined) return refuse(versionKnown(seen, known.sha256));
    const id = newId(InstalledPluginId);
    const signedBy = seen.signature.kind === "signed" ? seen.signature.fingerprint : null;
    const installed = { id, pluginId, pluginVersion, kind, audience, manifest, signedBy };
    await plugins.add({ ...installed, installedAt: ctx.now(), installedBy: membershipOf(ctx) }, bytes);
    await writeAudit(tx, ctx, { action: "plugin.installed", details: { plugin: pluginId, version: pluginVersion, kind } });
    return ok({ versionId: id });
  });
}

async function readFile(ctx: ServiceContext, { content }: PluginFileInput): Promise<Result<ReadFile, InstallRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("plugin.install", { kind: "practice", practiceId });
  const bytes = new Uint8Array(Buffer.from(content, "base64"));
  const { readPackageFile } = await import("@hervat/report-engine");
  const file = await readPackageFile(bytes);
  if (!file.ok) return refuse({ kind: "file-refused", trouble: pluginTrouble(file.refusal, ctx.language) });
  const { plugin, signature, fileHash, packedBytes } = file.value;
  const { id, version } = plugin.manifest;
  if (SHIPPED_KINDS.some((kind) => kind === id)) return refuse({ kind: "name-is-ours", pluginId: id });
  return ctx.inTransaction(async (tx) => {
    const versions = (await installedPluginRepository(tx, practiceId).list()).filter(({ pluginId }) => pluginId === id);
    const seen: PluginSeen = {
      explained: explainPlugin(plugin, ctx.language),
      size: packedBytes,
      sha256: fileHash,
      signature:
        signature.kind === "unsigned"
          ? { kind: "unsigned" }
          : { kind: "signed", fingerprint: signature.fingerprint, before: signedBefore(versions, signature.fingerprint) },
    };
    const known = versions.find(({ pluginVersion }) => pluginVersion === version);
    return known === undefined ? ok({ bytes, file: file.value, seen }) : refuse(versionKnown(seen, known.sha256));
  });
}

function signedBefore(versions: readonly { signedBy: string | null; pluginVersion: string }[], fingerprint: string): string | null {
  return versions.findLast(({ signedBy }) => signedBy === fingerprint)?.pluginVersion ?? null;
}

function versionKnown({ explained: { pluginId, pluginVersion }, sha256 }: PluginSeen, known: string): InstallRefusal {
  return { kind: "version-known", pluginId, pluginVersion, same: known === sha256 };
}
