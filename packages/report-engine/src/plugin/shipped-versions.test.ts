import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { packPlugin } from "./pack-plugin.ts";
import { CODE_FILE, CSS_FILE, sha256 } from "./plugin.ts";

const home = new URL("../../../../plugins/", import.meta.url);
const Versions = z.record(z.string(), z.record(z.string(), z.string()));

describe("a plugin that ships with Hervat", () => {
  it.each(["bedrijfsarts-rapportage", "evaluation", "invoice", "offer"])(
    "%s never says something else under a version that it had: what is agreed with names that version",
    async (name) => {
      const packed = await packPlugin(fileURLToPath(new URL(name, home)));
      if (!packed.ok) throw new Error(JSON.stringify(packed.refusal));
      const { manifest, files } = packed.value;
      const hash = sha256(`${files.get(CODE_FILE)}\n${files.get(CSS_FILE)}`);
      const known = Versions.parse(JSON.parse(await readFile(new URL("shipped.json", home), "utf8")));

      expect({ [manifest.version]: hash }, "raise its version in package.json, and add the line to plugins/shipped.json").toEqual({
        [manifest.version]: known[name]?.[manifest.version],
      });
    },
  );
});
