import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ACTIONS, policyRow } from "@hervat/domain/policy";
import { describe, expect, it } from "vitest";
import { auditSentence, hasTopic } from "./audit-sentence.ts";

const SOURCE = join(import.meta.dirname, "..");
const AUDITED = /action: "([a-z-]+\.[a-z-]+)"/g;

/** Every action a row of the log can name about a case: those of the policy, and those a verb says itself. */
function audited(): Set<string> {
  const found = new Set<string>(ACTIONS.filter((action) => ["trajectory", "document"].includes(policyRow(action).resource)));
  for (const name of readdirSync(SOURCE, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || /\.test\.ts$|^(trust|testing|cli|demo)\//.test(name)) continue;
    for (const [, action = ""] of readFileSync(join(SOURCE, name), "utf8").matchAll(AUDITED)) found.add(action);
  }
  return found;
}

/** Done to the practice, the sign-in or the installation, never to a case. */
const NO_CASE =
  /^(account|backup|building-block|contact|demo|digest|employer|employer-report|export-log|health|installation|instrument|key|mail|plugin|programme|readiness|results|settings|setup|set-up|sign-in|team|search)\.|^practice\.(begun|new|set-up)$/;

describe("a sentence of the log", () => {
  it("exists for every action that can be about a case", () => {
    const silent = [...audited()].filter((action) => !NO_CASE.test(action) && !hasTopic(action));
    expect(silent).toEqual([]);
  });

  it("says the same in both languages, and never the word of the inside", () => {
    for (const action of audited())
      for (const outcome of ["done", "refused", "failed"] as const)
        for (const locale of ["nl", "en"] as const) {
          const sentence = auditSentence({ action, outcome, who: "Anna" }, locale);
          expect(sentence).toMatch(/^Anna .+\.$/);
          expect(sentence).not.toContain(action);
        }
  });

  it("tells reading, writing and a refusal apart", () => {
    const said = (action: string, outcome: "done" | "refused" = "done") => auditSentence({ action, outcome, who: "Anna" }, "nl");
    expect(said("note.read")).toBe("Anna bekeek de verslagen van gesprekken.");
    expect(said("note.written")).toBe("Anna schreef aan een verslag van een gesprek.");
    expect(said("energy.removed")).toBe("Anna haalde iets weg uit de energiemetingen.");
    expect(said("note.read", "refused")).toBe("Anna vroeg om de verslagen van gesprekken. Dat is niet doorgegaan.");
  });
});
