import { m } from "@hervat/messages";
import { writeTable } from "../caseload-import/write-table.ts";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readObligations } from "./list-obligations.ts";

/** The days of the law over one's own employees as a workbook or a CSV: names, steps and days, and nothing about health. */
export const obligationsFileRoute: FileRoute = {
  meta: { action: "manager.export", resource: "practice" },
  path: "/files/employees/:format",
  async serve(ctx, { format }) {
    if (format !== "csv" && format !== "xlsx") throw new NotFoundError("file");
    ctx.authorise("manager.export", { kind: "practice", practiceId: practiceOf(ctx) });
    const lines = await ctx.inTransaction((tx) => readObligations(tx, ctx));
    const say = { locale: ctx.language };
    const head = [
      m.manager_page_table_employee({}, say),
      m.manager_page_table_function({}, say),
      m.manager_page_table_employer({}, say),
      m.manager_page_table_step({}, say),
      m.manager_page_table_from({}, say),
      m.manager_page_table_due({}, say),
    ];
    const rows = lines.map(({ name, function: work, employer, key, from, due }) => [
      name,
      work ?? "",
      employer,
      m.area_milestone[`milestone_${key}`]({}, say),
      from,
      due,
    ]);
    const sheet = m.manager_page_overview({}, say);
    const { fileName, mediaType, content } = await writeTable([head, ...rows], { format, name: `hervat-${ctx.today()}`, sheet });
    return { bytes: Uint8Array.from(Buffer.from(content, "base64")), mediaType, fileName };
  },
};
