import type { ProgrammeId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { putDraft } from "../../app/drafts.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { typedText, useTyped } from "./use-programme-draft.ts";
import { useNextProgramme } from "./use-programmes.ts";

/** A colleague published this draft or threw it away while someone wrote: what was typed goes on in a next version, or is let go of. */
export function TypedLeft({ id, onMade }: { id: ProgrammeId; onMade: (id: ProgrammeId) => void }) {
  const [typed, , forget] = useTyped(id);
  const next = useNextProgramme();
  if (typed === undefined) return null;

  function goOn(to: ProgrammeId, version: number): void {
    if (typed !== undefined) putDraft(`programme/${to}`, typedText({ ...typed, version }));
    forget();
    onMade(to);
  }

  return (
    <Notice
      kind="wait"
      title={m.programme_left_title()}
      actions={
        <>
          <Button
            busy={next.isPending}
            onClick={() =>
              next.mutate(
                { key: typed.key },
                {
                  onSuccess: (outcome) => {
                    // Of a draft that stands there already nothing was read: the first save puts both beside each other.
                    if (outcome.ok) goOn(outcome.value.id, 1);
                    else if (outcome.refusal.kind === "draft-open") goOn(outcome.refusal.id, 0);
                  },
                },
              )
            }
          >
            {m.programme_left_go_on()}
          </Button>
          <Button kind="quiet" onClick={forget}>
            {m.programme_left_forget()}
          </Button>
        </>
      }
    >
      <p>{m.programme_left_text()}</p>
      <VerbError refusal={undefined} error={next.error} />
    </Notice>
  );
}
