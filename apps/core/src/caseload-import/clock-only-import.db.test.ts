import { addDays } from "@hervat/domain/calendar";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayInAmsterdam } from "../clock.ts";
import { callAs } from "../testing/call-as.ts";
import { type ImportTest, startImportTest } from "./import-test-service.ts";
import { offer } from "./testing.ts";

let test: ImportTest;
beforeAll(async () => {
  test = await startImportTest();
});
afterAll(() => test.close());

it("a list with code, employer and first sick day gives every deadline of the law at once", async () => {
  const { coach, practice } = await test.fresh();
  const today = dayInAmsterdam(test.clock.now());
  const rows = Array.from({ length: 60 }, (_, index) => `W-${index};Werkgever ${index % 7};${addDays(today, -20 - index * 9)}`);
  const file = { ...offer(Buffer.from(`Code;Werkgever;Eerste ziektedag\n${rows.join("\n")}\n`)), mode: "clock-only" as const };
  const calls = callAs(test.service, coach.actor);

  const preview = await calls.caseloadImport.preview(file);
  if (!preview.ok) throw new Error(preview.refusal.sentence);
  expect(preview.value).toMatchObject({ missing: [], counts: { new: 60, rejected: 0 } });
  const outcome = await calls.caseloadImport.run({ ...file, fingerprint: preview.value.fingerprint });
  expect(outcome).toMatchObject({ ok: true, value: { imported: 60, rejected: [] } });

  const deadlines = await calls.clock.deadlines({ whose: "mine", weeks: null });
  expect(new Set(deadlines.map(({ trajectoryId }) => trajectoryId)).size).toBe(60);
  expect(deadlines.every(({ clockOnly, standing }) => clockOnly && standing !== "due-passed")).toBe(true);
  expect(await test.count("care.client_contact", practice)).toBe(0);
  const again = await calls.caseloadImport.preview(file);
  expect(again).toMatchObject({ value: { counts: { new: 0, unchanged: 60 } } });
});
