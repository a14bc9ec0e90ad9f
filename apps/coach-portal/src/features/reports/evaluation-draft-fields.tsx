import type { BuildingBlock, EvaluationDraft, JointEvaluation } from "@hervat/domain/reports";
import { rhythmFromWords } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { GuardedTextField } from "../../app/guard/guarded-text.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { AnnexFields } from "./annex-fields.tsx";
import { BlockField } from "./block-field.tsx";
import { emptyEvaluation } from "./empty-evaluation.ts";
import { EvaluationAgreements } from "./evaluation-agreements.tsx";
import { EvaluationGoals } from "./evaluation-goals.tsx";
import { dayOrNull, textOrNull } from "./use-report-draft.ts";

/** What the release makes of the sentence: the manager's week takes over a rhythm that it can read, and no other. */
function rhythmHint(words: string | null): string {
  if (words === null || words.trim() === "") return m.report_page_tab_rhythm_hint();
  return rhythmFromWords(words) === null ? m.report_page_tab_rhythm_unread() : m.report_page_tab_rhythm_read();
}

export interface EvaluationDraftFieldsProps {
  draft: EvaluationDraft;
  blocks: readonly BuildingBlock[];
  today: JointEvaluation["heldOn"];
  onChange: (draft: EvaluationDraft) => void;
  /** What the organisation's own report asks besides: of the text for all three, so before what is for the client alone. */
  asked: ReactNode;
}

/** The joint part of the evaluation: work only, read by employee and manager. */
export function EvaluationDraftFields({ draft, today, blocks, onChange, asked }: EvaluationDraftFieldsProps) {
  const { joint } = draft;
  if (joint === null) {
    return <Button onClick={() => onChange({ ...draft, joint: emptyEvaluation(today) })}>{m.report_page_tab_begin_evaluation()}</Button>;
  }
  const set = (part: Partial<JointEvaluation>) => onChange({ ...draft, joint: { ...joint, ...part } });
  const { relapsePrevention } = joint;
  return (
    <>
      <Notice kind="info">{m.report_page_tab_evaluation_hint()}</Notice>
      <DateField
        label={m.report_page_tab_evaluation_held_on()}
        value={joint.heldOn}
        onChange={(day) => set({ heldOn: dayOrNull(day) ?? joint.heldOn })}
      />
      <EvaluationGoals goals={joint.workGoals} onChange={(workGoals) => set({ workGoals })} />
      <EvaluationAgreements agreements={joint.agreements} onChange={(agreements) => set({ agreements })} />
      <BlockField
        part="evaluation"
        blocks={blocks}
        guarded
        label={m.report_page_tab_signals()}
        hint={m.report_page_tab_signals_hint()}
        optional
        rows={4}
        value={relapsePrevention.workSignals.join("\n")}
        onChange={(text) => set({ relapsePrevention: { ...relapsePrevention, workSignals: text === "" ? [] : text.split("\n") } })}
      />
      <GuardedTextField
        label={m.report_page_tab_rhythm()}
        hint={rhythmHint(relapsePrevention.contactRhythm)}
        optional
        value={relapsePrevention.contactRhythm ?? ""}
        onChange={(text) => set({ relapsePrevention: { ...relapsePrevention, contactRhythm: textOrNull(text) } })}
      />
      <DateField
        label={m.report_page_tab_follow_up()}
        hint={m.report_page_tab_follow_up_hint()}
        optional
        value={relapsePrevention.followUpOn ?? ""}
        onChange={(day) => set({ relapsePrevention: { ...relapsePrevention, followUpOn: dayOrNull(day) } })}
      />
      <Checkbox label={m.report_page_tab_extra()} checked={joint.extraSessions} onChange={(extraSessions) => set({ extraSessions })} />
      {asked}
      <AnnexFields annex={draft.annex} onChange={(annex) => onChange({ ...draft, annex })} />
    </>
  );
}
