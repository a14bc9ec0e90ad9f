import { readPdf } from "@hervat/report-engine/read-pdf";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readTakenCopy } from "../takeout/own-copy.ts";
import { printCopy } from "../takeout/print-copy.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

it("a client's copy of her dossier holds it as a PDF that says what its page says", async () => {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const { actor, herself } = await givenClient(team, trajectoryId);
  await herself.request.ask({ trajectoryId, kind: "inspection", question: "" });
  const ctx = team.test.service.contextFor({ actor, requestId: "r", action: "own.take-out" });
  const [page] = await readTakenCopy(ctx, trajectoryId);
  if (page === undefined) throw new Error("there is no page");

  const printed = await printCopy(ctx, page);
  expect(printed?.path).toBe("mijn-dossier.pdf");
  const read = await readPdf((await printed?.bytes()) ?? new Uint8Array());
  expect(read).toMatchObject({ marked: true, language: "nl" });
  const said = (await page.bytes()).toString().match(/<h2>[^<]+/g) ?? [];
  expect(said.length).toBeGreaterThan(1);
  for (const heading of said) expect(read.pages.join(" ")).toContain(heading.replace("<h2>", ""));
});
