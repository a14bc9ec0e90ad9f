import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { LoadFailed } from "../../app/load-failed.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import { StandInList } from "./stand-in-list.tsx";
import { useHandOvers } from "./use-hand-over.ts";

/** Cases to a colleague, for good or for some days, and who stands in for whom. */
export function HandOverPage({ chosen }: { chosen: readonly string[] }) {
  const read = useHandOvers();
  return (
    <>
      <PageHeader
        title={m.handover_title()}
        subtitle={m.handover_intro()}
        actions={
          chosen.length > 0 && (
            <Link to="/briefing" state={{ trajectoryIds: chosen }} className={buttonClass()}>
              {m.handover_briefs()}
            </Link>
          )
        }
      />
      {read.isError && <LoadFailed />}
      {read.isPending && <Skeleton lines={8} />}
      {read.data && (
        <div className="space-y-12">
          <HandOverForm handOvers={read.data} chosen={chosen} />
          <StandInList standIns={read.data.standIns} />
        </div>
      )}
    </>
  );
}
