import type { FieldFinding, KeepReason } from "@hervat/domain/guard";
import { m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { GuardList } from "./guard-notes.tsx";

export interface GuardRefusalProps {
  /** What core found in the text that was on its way to the employer. */
  findings: readonly FieldFinding[];
  busy: boolean;
  /** Where the reason is kept, when it is about no case. */
  hint?: string;
  /** Sends it again with the reason why it stays. */
  onKeep: (reason: KeepReason) => void;
}

/** Core let a text for the employer not through: change it, or say why it may stay. A degree of incapacity never may. */
export function GuardRefusal({ findings, busy, hint, onKeep }: GuardRefusalProps) {
  const [reason, setReason] = useState<KeepReason>("a-name");
  const mayStay = findings.every((finding) => finding.mayStay);
  return (
    <div className="mt-6">
      <Notice kind="error" announce title={m.guard_refused_title()}>
        <GuardList findings={findings} />
        {mayStay ? (
          <div className="mt-4">
            <RadioGroup
              label={m.guard_keep_why()}
              value={reason}
              onChange={setReason}
              options={[
                { value: "a-name", label: m.guard_keep_a_name() },
                { value: "about-work", label: m.guard_keep_about_work() },
                { value: "about-nobody", label: m.guard_keep_about_nobody() },
              ]}
            />
            <p className="field-hint mb-3">{hint ?? m.guard_keep_hint()}</p>
            <Button busy={busy} onClick={() => onKeep(reason)}>
              {m.guard_keep()}
            </Button>
          </div>
        ) : (
          <p className="mt-3 font-semibold">{m.guard_never()}</p>
        )}
      </Notice>
    </div>
  );
}
