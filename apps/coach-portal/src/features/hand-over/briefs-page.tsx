import { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { BriefSheet } from "./brief-sheet.tsx";

/** A sheet of each case for who takes over, to print in one go. The window's title names nobody. */
export function BriefsPage({ chosen }: { chosen: readonly string[] }) {
  const trajectoryIds = chosen.flatMap((id) => TrajectoryId.safeParse(id).data ?? []);
  const briefs = useQueries({ queries: trajectoryIds.map((trajectoryId) => trpc.handOver.brief.queryOptions({ trajectoryId })) });
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={m.handover_brief_title()}
          subtitle={m.handover_brief_subtitle({ count: trajectoryIds.length })}
          actions={
            <>
              {trajectoryIds.length > 0 && (
                <Button kind="primary" onClick={() => window.print()}>
                  {m.takeout_card_print()}
                </Button>
              )}
              <Link to="/caseload" className={buttonClass("quiet")}>
                {m.handover_brief_to_caseload()}
              </Link>
            </>
          }
        />
      </div>
      {trajectoryIds.length === 0 && <EmptyState title={m.caseload_nothing_title()}>{m.handover_brief_none()}</EmptyState>}
      {briefs.some(({ isError }) => isError) && <LoadFailed />}
      <div className="space-y-16 print:space-y-0">
        {briefs.map(({ data, isPending }, index) => {
          const key = trajectoryIds[index] ?? "";
          if (data !== undefined) return <BriefSheet key={key} brief={data} />;
          return isPending ? <Skeleton key={key} lines={10} /> : null;
        })}
      </div>
    </>
  );
}
