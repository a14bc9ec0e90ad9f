import { m } from "@hervat/messages";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "../../ui/button.tsx";
import { StickyActionBar } from "../../ui/page.tsx";
import type { CaseloadRow } from "./use-caseload.ts";

/** The chosen go to another page in the state of the router: who they are stands in no address and no history. */
export function ChosenBar({ chosen, onClear }: { chosen: readonly CaseloadRow[]; onClear: () => void }) {
  const navigate = useNavigate();
  if (chosen.length === 0) return null;
  const idsOf = (rows: readonly CaseloadRow[]) => rows.map(({ trajectoryId }) => trajectoryId);
  const own = chosen.filter(({ mayHandOver }) => mayHandOver);
  return (
    <StickyActionBar>
      <Button kind="plain" onClick={() => void navigate({ to: "/rapporten/nieuw", state: { trajectoryIds: idsOf(chosen) } })}>
        {m.caseload_make_reports()}
      </Button>
      {own.length > 0 && (
        <Button kind="plain" onClick={() => void navigate({ to: "/overdracht", state: { trajectoryIds: idsOf(own) } })}>
          {m.caseload_hand_over()}
        </Button>
      )}
      <Button kind="quiet" onClick={onClear}>
        {m.caseload_choose_none()}
      </Button>
      <span aria-live="polite">{m.common_selected({ count: chosen.length })}</span>
    </StickyActionBar>
  );
}
