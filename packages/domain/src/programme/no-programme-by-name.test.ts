import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { CLOCK_ONLY_PROGRAMME, SHIPPED_PROGRAMMES } from "./index.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const CODE = ["apps", "packages", "plugins"];
const SKIPPED = /\/(generated|testing|trust|demo)\/|\/testing\.ts$|\.test\.|\.d\.ts$|-for-tests\./;

/** What the product runs, without its comments: a comment may name the programme that a rule was read in. */
function sources(): { file: string; code: string }[] {
  return CODE.flatMap((folder) =>
    globSync(`${folder}/*/src/**/*.{ts,tsx,svelte}`, { cwd: root })
      .filter((file) => !SKIPPED.test(file))
      .map((file) => ({ file, code: readFileSync(`${root}/${file}`, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "") })),
  );
}

it("no code knows a programme that ships by its key or its name: they are data alone", () => {
  const words = [...SHIPPED_PROGRAMMES, CLOCK_ONLY_PROGRAMME].flatMap(({ key, names }) => [key, names.nl, names.en]);
  const naming = sources().flatMap(({ file, code }) =>
    words.filter((word) => code.toLowerCase().includes(word.toLowerCase())).map((word) => `${file}: ${word}`),
  );
  expect(naming).toEqual([]);
}, 30_000);
