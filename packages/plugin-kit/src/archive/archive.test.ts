import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AUDIENCES } from "../types/view-schema.ts";
import { authorFile } from "./author-files.ts";
import { guidePage } from "./guide-page.ts";
import { sdkArchive } from "./sdk-archive.ts";

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-sdk-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("what every running Hervat serves to authors", () => {
  it("is an SDK that npm unpacks and Node runs, the same bytes every time", async () => {
    const archive = await sdkArchive();
    expect(archive.equals(await sdkArchive())).toBe(true);

    const installed = join(folder, "node_modules/@hervat/report-sdk");
    await mkdir(installed, { recursive: true });
    await writeFile(join(folder, "sdk.tgz"), archive);
    await run("tar", ["-xzf", join(folder, "sdk.tgz"), "-C", installed, "--strip-components=1"]);
    await writeFile(
      join(folder, "try.mjs"),
      'import { escapeText, formatEuro } from "@hervat/report-sdk"; console.log(escapeText(formatEuro(257125, "nl") + " <b>"));',
    );
    const { stdout } = await run(process.execPath, [join(folder, "try.mjs")]);

    expect(stdout.replaceAll("\u00a0", " ").trim()).toBe("€ 2.571,25 &lt;b&gt;");
  });

  it("is the schema of every audience, the types and the guide", async () => {
    for (const audience of AUDIENCES) {
      const schema = await authorFile(`schemas/${audience}.json`);
      expect(JSON.parse(String(schema?.content))).toMatchObject({ properties: { audience: { const: audience } } });
    }
    expect(String((await authorFile("report-sdk.d.ts"))?.content)).toContain("export declare function defineReport");
    expect((await authorFile(""))?.content).toContain("<h1>Een eigen rapport</h1>");
    expect((await authorFile("english.html"))?.content).toContain("<h1>A report of your own</h1>");
    for (const path of ["schemas/koning.json", "../package.json", "constructor", "nothing"]) expect(authorFile(path)).toBeUndefined();
  });

  it.each(["guide.md", "guide-english.md"])("names in %s every part of the SDK that a report is built with", async (path) => {
    const guide = String((await authorFile(path))?.content);
    const sdk: Record<string, unknown> = await import("@hervat/report-sdk");
    const inside = ["escapeText", "markupOf", "isEmpty"];

    expect(Object.keys(sdk).filter((name) => !inside.includes(name) && !guide.includes(name))).toEqual([]);
  });
});

it("says the same in both languages: every heading, row, step and line of code is in the other too", async () => {
  const shape = async (path: string) => {
    const markdown = String((await authorFile(path))?.content);
    const code = markdown.split(/^```/m).filter((_, index) => index % 2 === 1);
    return { code, marks: markdown.split("\n").map((line) => /^(?:#+|-|\d\.|\|)(?= )|^$/.exec(line)?.[0] ?? "text") };
  };

  expect(await shape("guide.md")).toEqual(await shape("guide-english.md"));
});

it("writes the guide as a page: code and signs stay as they are", () => {
  const page = guidePage(
    "# T\n\nUse `<b>` and **mind** it.\n\n- a\n- b\n\n| x | y |\n| --- | --- |\n| `1` | 2 |\n\n```ts\nconst a = `<p>`;\n```\n",
    "en",
    { language: "nl", address: "/plugins/", name: "Nederlands" },
  );

  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<a href="/plugins/" hreflang="nl" lang="nl">Nederlands</a>');
  expect(page).toContain("<p>Use <code>&lt;b&gt;</code> and <strong>mind</strong> it.</p>");
  expect(page).toContain("<ul><li>a</li><li>b</li></ul>");
  expect(page).toContain("<tr><td><code>1</code></td><td>2</td></tr>");
  expect(page).toContain("<code>const a = `&lt;p&gt;`;</code>");
});
