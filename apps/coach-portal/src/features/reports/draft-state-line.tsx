import { m } from "@hervat/messages";
import { Notice } from "../../ui/notice.tsx";
import type { DraftState } from "./use-report-draft.ts";

export interface DraftStateLineProps {
  state: DraftState;
  /** Fields in which a colleague wrote at the same time. */
  clashes: readonly string[];
}

/** Where the text is, said once it changes; and where two texts stand together now. */
export function DraftStateLine({ state, clashes }: DraftStateLineProps) {
  return (
    <>
      <p role="status" className="mb-3 min-h-6 text-sm text-ink-soft">
        {stateText(state)}
      </p>
      {clashes.length > 0 && (
        <Notice kind="wait" announce title={m.report_page_merged_title()}>
          {m.report_page_merged()}
        </Notice>
      )}
    </>
  );
}

function stateText(state: DraftState): string {
  switch (state) {
    case "saved":
      return m.report_page_state_saved();
    case "typing":
    case "saving":
      return m.report_page_state_saving();
    case "failed":
      return m.report_page_state_failed();
  }
}
