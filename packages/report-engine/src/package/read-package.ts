import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { HOST_VERSION } from "../plugin/host.ts";
import { openPackage } from "../plugin/load-plugin.ts";
import { MANIFEST_FILE, type PackedPlugin, type Plugin, sha256 } from "../plugin/plugin.ts";
import type { PackageRefusal, PluginRefusal } from "../refusals.ts";
import { PACKAGE_LIMITS, type PackageLimits } from "./package-limits.ts";
import { type KnownKeys, type PackageSignature, readSignature, SIGNATURE_FILE } from "./signature.ts";
import { unpack } from "./unpack.ts";

/** A package file that is what it says it is. */
export interface OpenedPackage {
  readonly packed: PackedPlugin;
  readonly plugin: Plugin;
  readonly signature: PackageSignature;
  /** SHA-256 of the file itself. */
  readonly fileHash: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

export interface PackageReading {
  readonly limits?: PackageLimits;
  /** Whose keys this installation knows, by fingerprint. */
  readonly knownKeys?: KnownKeys;
  /** The host that it should run on; this one by default. */
  readonly host?: string;
}

/** Every file as text; the name of the first that is none. */
function asTexts(files: ReadonlyMap<string, Buffer>): Result<Map<string, string>, PackageRefusal> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const texts = new Map<string, string>();
  for (const [name, content] of files) {
    try {
      texts.set(name, decoder.decode(content));
    } catch {
      return refuse({ kind: "package-file-not-text", file: name });
    }
  }
  return ok(texts);
}

/**
 * Reads a package file, whoever made it: unpacked within limits and in memory, plain names only, every file as its manifest says,
 * a signature that holds where there is one. No code of the plugin runs.
 */
export async function readPackageFile(
  bytes: Uint8Array,
  { limits = PACKAGE_LIMITS, knownKeys = new Map(), host = HOST_VERSION }: PackageReading = {},
): Promise<Result<OpenedPackage, PackageRefusal | PluginRefusal>> {
  const unpacked = await unpack(bytes, limits);
  if (!unpacked.ok) return unpacked;
  const manifest = unpacked.value.get(MANIFEST_FILE);
  if (manifest === undefined) return refuse({ kind: "package-manifest-missing" });
  const texts = asTexts(unpacked.value);
  if (!texts.ok) return texts;

  const signed = texts.value.get(SIGNATURE_FILE);
  const signature = signed === undefined ? ({ kind: "unsigned" } as const) : readSignature(signed, manifest, knownKeys);
  if (signature === undefined) return refuse({ kind: "package-signature-wrong" });

  const description = texts.value.get(MANIFEST_FILE) ?? "";
  const files = new Map([...texts.value].filter(([name]) => name !== MANIFEST_FILE && name !== SIGNATURE_FILE));
  const plugin = openPackage(description, files, host);
  if (!plugin.ok) return plugin;
  return ok({
    packed: { manifest: plugin.value.manifest, files },
    plugin: plugin.value,
    signature,
    fileHash: sha256(bytes),
    packedBytes: bytes.length,
    unpackedBytes: [...unpacked.value.values()].reduce((sum, content) => sum + content.length, 0),
  });
}
