import { expect, it } from "vitest";
import { createReportEngine } from "../engine.ts";
import { crossTalk } from "../testing/cross-talk.ts";

const DOCUMENTS = 3_000;

it("puts nothing of one organisation in three thousand documents of three", async () => {
  const engine = await createReportEngine({ lanes: 4 });
  try {
    const { own, foreign } = await crossTalk(engine, DOCUMENTS);
    process.stdout.write(`G3 documents of three organisations with no mark of another: ${own - foreign.length} / ${DOCUMENTS}\n`);
    expect(foreign).toEqual([]);
    expect(own).toBe(DOCUMENTS);
  } finally {
    await engine.close();
  }
});
