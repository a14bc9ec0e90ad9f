import { createHash, type KeyObject } from "node:crypto";
import { fileURLToPath } from "node:url";
import { packPlugin, writePackageFile } from "@hervat/report-engine";

export interface PluginFileWish {
  readonly id: string;
  readonly version: string;
  /** Which of ours it is a version of; the evaluation when left out. */
  readonly of?: keyof typeof HEADINGS;
  /** What its first heading says instead of what ours does. */
  readonly title?: string;
  readonly host?: string;
  /** By whom it is signed; nobody when left out. */
  readonly key?: KeyObject;
  /** A question of the organisation, under its name; the answer stands at the end of the report. */
  readonly asks?: { readonly key: string; readonly label: string; readonly maxLength: number };
}

const HEADINGS = { evaluation: "Evaluatieverslag", invoice: "Factuur" } as const;

/** A package as an organisation brings one, as base64: one of ours under a name and words of its own. */
export async function givenPluginFile({ of = "evaluation", id, version, host, asks, key, ...wish }: PluginFileWish): Promise<string> {
  const { title = HEADINGS[of] } = wish;
  const packed = await packPlugin(fileURLToPath(new URL("..", import.meta.resolve(`@hervat/plugin-${of}`))));
  if (!packed.ok) throw new Error(packed.refusal.kind);
  const { manifest, files } = packed.value;
  // Where ours prints its closing sentence, this one prints the answer to its question.
  const { closing: _, ...others } = manifest.options;
  const options = asks === undefined ? manifest.options : others;
  const inputs =
    asks && ({ [asks.key]: { type: "text", label: { nl: asks.label, en: asks.label }, default: "", maxLength: asks.maxLength } } as const);
  const worded = (files.get("report.js") ?? "").replaceAll(`"${HEADINGS[of]}"`, `"${title}"`);
  const code = asks === undefined ? worded : worded.replaceAll(/\.closing(?![A-Za-z])/g, `.${asks.key}`);
  const changed = new Map([...files, ["report.js", code]]);
  const hashes = { ...manifest.files, "report.js": createHash("sha256").update(code).digest("hex") };
  const names = { nl: title, en: title };
  const named = { ...manifest, id, version, names, options, inputs: inputs ?? manifest.inputs, host: host ?? manifest.host, files: hashes };
  const bytes = await writePackageFile({ manifest: named, files: changed }, key);
  return bytes.toString("base64");
}
