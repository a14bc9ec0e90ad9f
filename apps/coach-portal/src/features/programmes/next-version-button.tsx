import type { ProgrammeId } from "@hervat/domain/primitives";
import type { ProgrammeKey } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { useNextProgramme } from "./use-programmes.ts";

/** Begins the next version; where a colleague did already, her draft opens. */
export function NextVersionButton({ programmeKey, onMade }: { programmeKey: ProgrammeKey; onMade: (id: ProgrammeId) => void }) {
  const next = useNextProgramme();
  return (
    <>
      <Button
        busy={next.isPending}
        onClick={() =>
          next.mutate(
            { key: programmeKey },
            {
              onSuccess: (outcome) => {
                if (outcome.ok) onMade(outcome.value.id);
                else if (outcome.refusal.kind === "draft-open") onMade(outcome.refusal.id);
              },
            },
          )
        }
      >
        {m.programme_next_version()}
      </Button>
      <VerbError refusal={undefined} error={next.error} />
    </>
  );
}
