import type { BedrijfsartsDraft, BedrijfsartsText, BuildingBlock } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { DateField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { BlockField } from "./block-field.tsx";
import { dayOrNull, textOrNull } from "./use-report-draft.ts";

/** The headings in the order in which the report prints them. */
function parts(): { key: BedrijfsartsText; label: string; hint?: string; rows: number }[] {
  return [
    { key: "reason", label: m.reports_draft_reason(), rows: 4 },
    { key: "question", label: m.reports_draft_question(), hint: m.report_page_question_hint(), rows: 3 },
    { key: "approach", label: m.reports_draft_approach(), rows: 3 },
    { key: "functioning", label: m.reports_draft_functioning(), rows: 4 },
    { key: "dayStructure", label: m.reports_draft_day_structure(), rows: 3 },
    { key: "energy", label: m.reports_draft_energy(), rows: 3 },
    { key: "expectation", label: m.reports_draft_expectation(), hint: m.reports_draft_expectation_hint(), rows: 3 },
    { key: "advice", label: m.reports_draft_advice(), rows: 3 },
    { key: "next", label: m.reports_draft_next(), rows: 2 },
    { key: "clientReaction", label: m.reports_draft_client_reaction(), rows: 2 },
  ];
}

export interface BedrijfsartsDraftFieldsProps {
  draft: BedrijfsartsDraft;
  blocks: readonly BuildingBlock[];
  /** Headings that the report of this practice leaves out. */
  unprinted: readonly BedrijfsartsText[];
  /** Headings that the client does not share with him. */
  unshared: readonly BedrijfsartsText[];
  onChange: (draft: BedrijfsartsDraft) => void;
}

export function BedrijfsartsDraftFields({ draft, blocks, unprinted, unshared, onChange }: BedrijfsartsDraftFieldsProps) {
  return (
    <>
      <Select
        label={m.report_page_tab_type()}
        value={draft.reportType}
        onChange={(reportType) => onChange({ ...draft, reportType })}
        options={[
          { value: "start", label: m.reports_type_start() },
          { value: "interim", label: m.reports_type_interim() },
          { value: "signal", label: m.reports_type_signal() },
          { value: "end", label: m.reports_type_end() },
        ]}
      />
      {parts().map(({ key, label, hint: usual, rows }) => {
        const kept = unprinted.includes(key) ? m.report_page_unprinted() : unshared.includes(key) ? m.report_page_unshared() : undefined;
        const hint = kept ?? usual;
        const field = {
          label,
          ...(hint !== undefined && { hint }),
          optional: true,
          rows,
          value: draft[key] ?? "",
          onChange: (text: string) => onChange({ ...draft, [key]: textOrNull(text) }),
        };
        // A question and her own reaction are somebody else's words.
        return key === "question" || key === "clientReaction" ? (
          <TextArea key={key} {...field} />
        ) : (
          <BlockField key={key} part={key} blocks={blocks} {...field} />
        );
      })}
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <DateField
          label={m.reports_draft_question_asked_on()}
          optional
          value={draft.questionAskedOn ?? ""}
          onChange={(day) => onChange({ ...draft, questionAskedOn: dayOrNull(day) })}
        />
        <DateField
          label={m.reports_draft_next_report_on()}
          optional
          value={draft.nextReportOn ?? ""}
          onChange={(day) => onChange({ ...draft, nextReportOn: dayOrNull(day) })}
        />
      </div>
    </>
  );
}
