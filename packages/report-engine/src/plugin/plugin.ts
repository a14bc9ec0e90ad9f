import { createHash } from "node:crypto";
import type { PluginManifest } from "./manifest.ts";

/** A package in memory: the manifest and every file it names. */
export interface PackedPlugin {
  readonly manifest: PluginManifest;
  readonly files: ReadonlyMap<string, string>;
}

/** A plugin whose files are what its manifest says they are. Plain data: it can be kept, listed and sent to a worker. */
export interface Plugin {
  readonly manifest: PluginManifest;
  /** SHA-256 of the manifest, and so of every file: what a report pins beside its version. */
  readonly hash: string;
  readonly code: string;
  readonly sourceMap: string;
  readonly css: string;
  /** Views to preview with, by name, parsed but not yet checked against the audience. */
  readonly samples: ReadonlyMap<string, unknown>;
}

export const MANIFEST_FILE = "plugin.json";
export const CODE_FILE = "report.js";
export const MAP_FILE = "report.js.map";
export const CSS_FILE = "report.css";

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The manifest as it is written: one form, so that its hash says the same everywhere. */
export function manifestText(manifest: PluginManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
