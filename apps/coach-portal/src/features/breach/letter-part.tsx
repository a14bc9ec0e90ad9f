import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { refusalText } from "./breach-text.ts";
import { LetterText } from "./letter-text.tsx";
import { type BreachShown, useLetter, useSendLetters } from "./use-breach.ts";

/** The letter is read before it is sent: only then do clients hear of it. */
export function LetterPart({ breach: { id: breachId, version }, untold }: { breach: BreachShown; untold: number }) {
  const letter = useLetter();
  const send = useSendLetters();
  const [done, setDone] = useState("");
  const [problem, setProblem] = useState<string>();

  function preview(): void {
    setProblem(done.trim() === "" ? m.breach_letter_done_missing() : undefined);
    if (done.trim() !== "") letter.mutate({ breachId, done });
  }
  async function confirm(): Promise<void> {
    const sent = await send.mutateAsync({ breachId, version, done });
    if (!sent.ok) return;
    letter.reset();
    toast(m.breach_letter_sent({ count: sent.value.byHand }));
  }

  return (
    <div className="space-y-4">
      <TextArea
        label={m.breach_letter_done_label()}
        hint={m.breach_letter_done_hint()}
        error={problem}
        maxLength={2_000}
        value={done}
        onChange={setDone}
      />
      <VerbError refusal={undefined} error={letter.error} />
      <Button busy={letter.isPending} onClick={preview}>
        {m.breach_letter_preview()}
      </Button>
      {letter.data && (
        <Dialog
          open
          onOpenChange={(stays) => !stays && letter.reset()}
          title={m.breach_letter_preview_title()}
          actions={
            // What goes wrong stands in the dialog.
            <Button kind="primary" busy={send.isPending} onClick={() => confirm().catch(() => undefined)}>
              {untold === 1 ? m.breach_letter_send_one() : m.breach_letter_send({ count: untold })}
            </Button>
          }
        >
          <div className="space-y-3 border-l-2 border-line pl-4">
            <p className="font-semibold">{letter.data.title}</p>
            <LetterText letter={letter.data} />
          </div>
          <VerbError refusal={send.data && !send.data.ok ? refusalText(send.data.refusal.kind) : undefined} error={send.error} />
        </Dialog>
      )}
    </div>
  );
}
