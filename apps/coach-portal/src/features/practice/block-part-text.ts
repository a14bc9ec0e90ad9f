import type { BlockPart } from "@hervat/domain/reports";
import { m } from "@hervat/messages";

/** The heading a building block is for, in the words of the editor. */
export function blockPartText(part: BlockPart): string {
  switch (part) {
    case "reason":
      return m.reports_draft_reason();
    case "approach":
      return m.reports_draft_approach();
    case "functioning":
      return m.reports_draft_functioning();
    case "dayStructure":
      return m.reports_draft_day_structure();
    case "energy":
      return m.reports_draft_energy();
    case "expectation":
      return m.reports_draft_expectation();
    case "advice":
      return m.reports_draft_advice();
    case "next":
      return m.reports_draft_next();
    case "evaluation":
      return m.practice_page_block_evaluation();
  }
}
