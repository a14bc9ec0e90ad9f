import { m } from "@hervat/messages";

export function batchStateText(status: "running" | "done" | "cancelled", failed: number): string {
  const state = stateWord(status);
  return failed === 0 ? state : `${state}, ${m.report_page_failed_count({ count: failed })}`;
}

function stateWord(status: "running" | "done" | "cancelled"): string {
  switch (status) {
    case "running":
      return m.report_page_running();
    case "done":
      return m.report_page_done();
    case "cancelled":
      return m.report_page_cancelled();
  }
}
