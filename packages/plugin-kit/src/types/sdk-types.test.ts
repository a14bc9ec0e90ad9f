import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinDeclarations } from "./declarations.ts";
import { sdkTypes } from "./sdk-types.ts";
import { AUDIENCES } from "./view-schema.ts";

const run = promisify(execFile);
const sdk = fileURLToPath(new URL("../../../report-sdk", import.meta.url));
const tsc = fileURLToPath(new URL("../../node_modules/@typescript/native/bin/tsc", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-sdk-types-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What the compiler says of these files; empty when all is well. */
async function compile(...args: readonly string[]): Promise<string> {
  return run(process.execPath, [tsc, ...args], { cwd: folder }).then(
    () => "",
    (fault: { stdout?: string; stderr?: string }) => `${fault.stdout}${fault.stderr}`,
  );
}

describe("the types that an author gets", () => {
  it("are those of the SDK as it is today", async () => {
    await writeFile(
      join(folder, "declarations.json"),
      JSON.stringify({
        extends: join(sdk, "../../tsconfig.base.json"),
        compilerOptions: {
          noEmit: false,
          declaration: true,
          emitDeclarationOnly: true,
          outDir: join(folder, "out"),
          rootDir: join(sdk, "../.."),
          types: [],
          resolveJsonModule: true,
        },
        files: [join(sdk, "src/typed.ts")],
      }),
    );
    expect(await compile("-p", "declarations.json")).toBe("");
    const joined = joinDeclarations("typed", (path) => readFileSync(join(folder, "out/packages/report-sdk/src", `${path}.d.ts`), "utf8"));

    // After a change of the SDK: `vitest run --project unit packages/plugin-kit/src/types -u`, and read what changed.
    await expect(joined).toMatchFileSnapshot("./generated/sdk.d.ts");
  });

  it.each(AUDIENCES)("stand by themselves, and hold the view of the %s alone", async (audience) => {
    const types = sdkTypes([audience]);
    await writeFile(join(folder, `${audience}.d.ts`), types);

    expect(types).not.toMatch(/^import /m);
    expect(await compile("--noEmit", "--strict", "--target", "es2023", "--types", "", `${audience}.d.ts`)).toBe("");
    expect([...types.matchAll(/^export type (\w+View) = \{/gm)].map(([, name]) => name)).toHaveLength(1);
  });

  it("let no report read what its audience may not", async () => {
    await writeFile(join(folder, "sdk.d.ts"), sdkTypes(["manager"]));
    const report = (reads: string) =>
      `import { defineReport, html } from "./sdk";\nexport default defineReport({ kind: "other:manager", audience: "manager", names: { nl: "a", en: "a" }, reads: [${reads}], render: (view) => html\`\${view.employee.name}\` });\n`;
    const checked = (name: string) =>
      compile("--noEmit", "--strict", "--target", "es2023", "--module", "esnext", "--moduleResolution", "bundler", "--types", "", name);
    await writeFile(join(folder, "good.ts"), report('"employee"'));
    await writeFile(join(folder, "bad.ts"), report('"employee", "scores"'));

    expect(await checked("good.ts")).toBe("");
    expect(await checked("bad.ts")).toContain('"scores"');
    expect(await readFile(join(folder, "sdk.d.ts"), "utf8")).not.toContain("birthDate");
  });
});
