import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { packPlugin, writePackageFile } from "@hervat/report-engine";

export interface PluginFileWish {
  readonly id: string;
  readonly version: string;
  /** What its first heading says instead of what ours does. */
  readonly title?: string;
  readonly host?: string;
}

const FOLDER = fileURLToPath(new URL("..", import.meta.resolve("@hervat/plugin-evaluation")));

/** A package as an organisation brings one, as base64: our evaluation under a name and words of its own. */
export async function givenPluginFile({ id, version, title = "Evaluatieverslag", host }: PluginFileWish): Promise<string> {
  const packed = await packPlugin(FOLDER);
  if (!packed.ok) throw new Error(packed.refusal.kind);
  const { manifest, files } = packed.value;
  const code = (files.get("report.js") ?? "").replaceAll("Evaluatieverslag", title);
  const changed = new Map([...files, ["report.js", code]]);
  const hashes = { ...manifest.files, "report.js": createHash("sha256").update(code).digest("hex") };
  const names = { nl: title, en: title };
  const bytes = await writePackageFile({
    manifest: { ...manifest, id, version, names, host: host ?? manifest.host, files: hashes },
    files: changed,
  });
  return bytes.toString("base64");
}
