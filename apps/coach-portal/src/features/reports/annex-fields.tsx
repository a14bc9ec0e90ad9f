import type { EvaluationDraft } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { TextArea } from "../../ui/text-field.tsx";
import { textOrNull } from "./use-report-draft.ts";

type Annex = EvaluationDraft["annex"];

/** Beside the joint text, for the client alone: it never stands in the report. */
export function AnnexFields({ annex, onChange }: { annex: Annex; onChange: (annex: Annex) => void }) {
  return (
    <section aria-labelledby="annex" className="space-y-6 border-t border-line pt-6">
      <div>
        <h4 id="annex" className="font-semibold">
          {m.merged_annex()}
        </h4>
        <p className="text-sm text-ink-soft">{m.merged_annex_hint()}</p>
      </div>
      <TextArea
        label={m.merged_annex_goals()}
        hint={m.merged_annex_goals_hint()}
        optional
        rows={4}
        value={annex.personalGoals ?? ""}
        onChange={(text) => onChange({ ...annex, personalGoals: textOrNull(text) })}
      />
      <TextArea
        label={m.merged_annex_signals()}
        hint={m.merged_annex_signals_hint()}
        optional
        rows={4}
        value={annex.personalSignals ?? ""}
        onChange={(text) => onChange({ ...annex, personalSignals: textOrNull(text) })}
      />
    </section>
  );
}
