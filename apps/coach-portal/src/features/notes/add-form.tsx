import type { FormEvent } from "react";
import { useDraft } from "../../app/drafts.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-field.tsx";

export interface AddFormProps {
  /** Under which name the text is kept until it is sent. */
  draft: string;
  label: string;
  hint?: string;
  optional?: boolean;
  send: string;
  verb: { isPending: boolean; error: unknown };
  refusal: string | undefined;
  onSend: (text: string, done: () => void) => void;
}

/** One text that is added to a signed note. */
export function AddForm({ draft, label, hint, optional, send, verb, refusal, onSend }: AddFormProps) {
  const [text, setText, forget] = useDraft(draft);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSend(text, forget);
  }

  return (
    <form className="no-print space-y-4" noValidate autoComplete="off" onSubmit={submit}>
      <TextArea label={label} hint={hint} optional={optional} rows={3} autoComplete="off" value={text} onChange={setText} />
      <VerbError refusal={refusal} error={verb.error} />
      <Button kind="primary" type="submit" busy={verb.isPending}>
        {send}
      </Button>
    </form>
  );
}
