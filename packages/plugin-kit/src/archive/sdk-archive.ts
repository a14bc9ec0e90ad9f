import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { HOST_VERSION } from "@hervat/report-engine/host";
import { build } from "esbuild";
import { sdkTypes } from "../types/sdk-types.ts";
import { AUDIENCES, viewSchema } from "../types/view-schema.ts";
import { tarOf } from "./tar.ts";

const pressed = promisify(gzip);

/** The SDK as one readable module, as it is bundled into a plugin. */
async function moduleText(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(import.meta.resolve("@hervat/report-sdk"))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    charset: "utf8",
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}

/**
 * `@hervat/report-sdk` as npm installs it from an address: the module, its types with the views of every audience, and those views as
 * JSON Schema. A plugin needs none of it to be made; an editor or a test of the author's own may.
 */
export async function sdkArchive(): Promise<Buffer> {
  const description = {
    name: "@hervat/report-sdk",
    version: `${HOST_VERSION}.0`,
    type: "module",
    exports: { ".": { types: "./index.d.ts", default: "./index.js" }, "./schemas/*": "./schemas/*" },
  };
  const files = new Map([
    ["package/package.json", `${JSON.stringify(description, null, 2)}\n`],
    ["package/index.js", await moduleText()],
    ["package/index.d.ts", sdkTypes()],
    ["package/README.md", await readFile(new URL("../README.md", import.meta.resolve("@hervat/report-sdk")), "utf8")],
    ...AUDIENCES.map((audience) => [`package/schemas/${audience}.json`, `${JSON.stringify(viewSchema(audience), null, 2)}\n`] as const),
  ]);
  return pressed(tarOf(files), { level: 9 });
}
