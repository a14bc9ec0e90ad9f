import { defineReport, html, sectionsOption } from "@hervat/report-sdk";
import { describe, expect, expectTypeOf, it } from "vitest";

const names = { nl: "Proef", en: "Trial" };

describe("what a report may read", () => {
  it("is the fields it declares, besides letterhead and document", () => {
    defineReport({
      kind: "other:manager",
      audience: "manager",
      names,
      reads: ["employee"],
      render: (view) => {
        expectTypeOf(view.employee.name).toEqualTypeOf<string>();
        // @ts-expect-error not declared
        view.evaluation;
        return html``;
      },
    });
  });

  it("never goes outside its audience", () => {
    defineReport({
      kind: "other:manager",
      audience: "manager",
      names,
      // @ts-expect-error a manager's report knows no scores
      reads: ["scores"],
      render: () => html``,
    });
  });

  it("belongs to a kind of the same audience", () => {
    defineReport({
      // @ts-expect-error an invoice is not for the manager
      kind: "invoice",
      audience: "manager",
      names,
      reads: [],
      render: () => html``,
    });
  });
});

describe("what a coach is asked", () => {
  it("reaches the report beside what was set, with its own type", () => {
    const report = defineReport({
      kind: "other:client",
      audience: "client",
      names,
      reads: ["client"],
      options: { thanks: { type: "flag", label: names, default: true } },
      inputs: {
        question: { type: "text", label: names, default: "", maxLength: 100 },
        before: { type: "date", label: names, default: null },
      },
      render: (_, { thanks, question, before }) => {
        expectTypeOf(thanks).toEqualTypeOf<boolean>();
        expectTypeOf(question).toEqualTypeOf<string>();
        expectTypeOf(before).toEqualTypeOf<string | null>();
        return html``;
      },
    });

    expect(Object.keys(report.inputs ?? {})).toEqual(["question", "before"]);
  });
});

describe("what an organisation may set", () => {
  it("reaches the report with its own type", () => {
    const report = defineReport({
      kind: "other:invoice",
      audience: "invoice",
      names,
      reads: [],
      options: {
        thanks: { type: "flag", label: names, default: true },
        sections: sectionsOption(names, ["a", "b"], (key) => key),
      },
      render: (_, { thanks, sections }) => {
        expectTypeOf(thanks).toEqualTypeOf<boolean>();
        expectTypeOf(sections).toEqualTypeOf<readonly ("a" | "b")[]>();
        return html``;
      },
    });

    expect(report.options?.sections).toEqual({
      type: "sections",
      label: names,
      sections: { a: { nl: "a", en: "a" }, b: { nl: "b", en: "b" } },
      default: ["a", "b"],
    });
  });
});
