import { m } from "@hervat/messages";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/text-field.tsx";

export interface DecisionFormProps {
  question: string;
  explain: string;
  busy: boolean;
  /** What came of the last try. */
  error: ReactNode;
  onDecide: (yes: boolean, reason: string) => void;
}

/** Yes or no with a reason: the register keeps why, whichever it was. */
export function DecisionForm({ question, explain, busy, error, onDecide }: DecisionFormProps) {
  const [answer, setAnswer] = useState<"yes" | "no" | null>(null);
  const [reason, setReason] = useState("");
  return (
    <form
      className="space-y-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== null) onDecide(answer === "yes", reason);
      }}
    >
      <RadioGroup
        label={question}
        hint={explain}
        inline
        value={answer}
        onChange={setAnswer}
        options={[
          { value: "yes", label: m.breach_yes() },
          { value: "no", label: m.breach_no() },
        ]}
      />
      <TextArea label={m.breach_reason()} hint={m.breach_note_hint()} maxLength={2_000} value={reason} onChange={setReason} />
      {error}
      <Button type="submit" disabled={answer === null} busy={busy}>
        {m.breach_decide()}
      </Button>
    </form>
  );
}
