import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { itemText, levelText } from "./answer-text.ts";
import { TakeProposalDialog } from "./take-proposal-dialog.tsx";
import { type ProposalShown, useDecide } from "./use-intake.ts";

/** What the intakes name as hindering or helping: taken over one at a time, or left. */
export function ProposalsSection({ trajectoryId, proposals }: OfCase & { proposals: readonly ProposalShown[] }) {
  const [taking, setTaking] = useState<ProposalShown | null>(null);
  const decide = useDecide();

  function leave({ id }: ProposalShown): void {
    const undo = () => decide.mutateAsync({ trajectoryId, id, decision: { kind: "propose-again" } });
    decide.mutate(
      { trajectoryId, id, decision: { kind: "leave" } },
      { onSuccess: ({ ok }) => ok && offerUndo(m.intake_proposal_left(), undo) },
    );
  }

  return (
    <section className="no-print border-t border-line pt-6">
      <h2>{m.intake_proposals_title()}</h2>
      <p className="text-ink-soft">{proposals.length === 0 ? m.intake_proposals_none() : m.intake_proposals_explain()}</p>
      <ul className="rows list-none p-0">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto]">
            <div>
              <p className="font-semibold">{titleOf(proposal)}</p>
              {proposal.about === "work" && proposal.text !== "" && <p>{proposal.text}</p>}
              <p className="mt-1 flex flex-wrap gap-2">
                <Badge kind="quiet">{m.area_factors[`factors_kind_${proposal.kind}`]()}</Badge>
                <span className="text-sm text-ink-soft">{[placeOf(proposal), sourceOf(proposal)].join(" · ")}</span>
              </p>
              {proposal.leadsTo.length > 0 && (
                <p className="text-sm text-ink-soft">{m.intake_proposal_leads_to({ factors: proposal.leadsTo.join(", ") })}</p>
              )}
            </div>
            <div className="flex flex-wrap items-start gap-2">
              <Button kind="quiet" aria-label={`${m.intake_proposal_leave()}: ${titleOf(proposal)}`} onClick={() => leave(proposal)}>
                {m.intake_proposal_leave()}
              </Button>
              <Button aria-label={`${m.intake_proposal_take()}: ${titleOf(proposal)}`} onClick={() => setTaking(proposal)}>
                {m.intake_proposal_take()}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {taking !== null && <TakeProposalDialog trajectoryId={trajectoryId} proposal={taking} onClose={() => setTaking(null)} />}
    </section>
  );
}

function titleOf(proposal: ProposalShown): string {
  return proposal.about === "work" ? itemText(proposal.item) : proposal.text;
}

function placeOf(proposal: ProposalShown): string {
  switch (proposal.about) {
    case "work":
      return m.area_factors[`factors_area_${proposal.area}`]();
    case "work-unplaced":
      return levelText(proposal.place);
    case "personal":
      return levelText(proposal.sphere);
  }
}

function sourceOf({ source }: ProposalShown): string {
  return m.area_factors[`factors_source_${source}`]();
}
