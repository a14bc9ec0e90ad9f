import type { ReportId, ReportRemarkId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";

export interface AnswerRemarkProps {
  trajectoryId: TrajectoryId;
  reportId: ReportId;
  remarkId: ReportRemarkId;
}

/** Changed, and where; or kept, and why. The client reads it as it is written here. */
export function AnswerRemark({ trajectoryId, reportId, remarkId }: AnswerRemarkProps) {
  const client = useQueryClient();
  const [kind, setKind] = useState<"changed" | "kept">("changed");
  const [text, setText] = useState("");
  const answer = useMutation(
    trpc.reading.answerRemark.mutationOptions({
      onSuccess: (outcome) => {
        if (!outcome.ok) return;
        void client.invalidateQueries(trpc.reading.remarks.queryFilter({ reportId }));
        void client.invalidateQueries(trpc.report.ofTrajectory.queryFilter({ trajectoryId }));
      },
    }),
  );

  function send(event: FormEvent) {
    event.preventDefault();
    answer.mutate({ reportId, remarkId, kind, text });
  }

  return (
    <form className="space-y-3" onSubmit={send}>
      <RadioGroup
        label={m.reading_coach_did()}
        inline
        value={kind}
        onChange={setKind}
        options={[
          { value: "changed", label: m.reading_coach_changed() },
          { value: "kept", label: m.reading_coach_kept() },
        ]}
      />
      <TextArea
        label={kind === "changed" ? m.reading_coach_where() : m.reading_coach_why()}
        hint={m.reading_coach_reads()}
        rows={2}
        value={text}
        onChange={setText}
      />
      {answer.data?.ok === false && (
        <Notice kind="error" announce>
          {answer.data.refusal.sentence}
        </Notice>
      )}
      {answer.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <Button type="submit" busy={answer.isPending} disabled={text.trim() === ""}>
        {m.reading_coach_answer()}
      </Button>
    </form>
  );
}
