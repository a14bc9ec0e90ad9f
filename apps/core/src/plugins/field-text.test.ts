import { pluginReads } from "@hervat/domain/plugins";
import { expect, it } from "vitest";
import { NAMED_FIELDS } from "./field-text.ts";

it("everything that a report can be given has a name that an administrator knows", () => {
  const fields = (["bedrijfsarts", "manager", "client", "invoice", "offer"] as const).flatMap(
    (audience) => pluginReads(audience, []).leaves,
  );
  expect(fields.filter((field) => !NAMED_FIELDS.has(field))).toEqual([]);
  expect([...NAMED_FIELDS].filter((field) => !fields.includes(field))).toEqual([]);
});
