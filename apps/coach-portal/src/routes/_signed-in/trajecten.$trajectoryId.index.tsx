import { m } from "@hervat/messages";
import { createFileRoute, Link } from "@tanstack/react-router";
import { PreviousTalk } from "../../features/notes/previous-talk.tsx";
import { RecoveryGlance } from "../../features/recovery/recovery-glance.tsx";
import { OpenReports } from "../../features/reports/open-reports.tsx";
import { DossierButton } from "../../features/takeout/dossier-button.tsx";
import { OverviewTab } from "../../features/trajectory/overview-tab.tsx";
import { buttonClass } from "../../ui/button.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/")({ component: Overview });

function Overview() {
  const { trajectoryId } = Route.useParams();
  const taking = (
    <>
      <Link to="/clientkaart/$trajectoryId" params={{ trajectoryId }} className={buttonClass()}>
        {m.takeout_card()}
      </Link>
      <DossierButton trajectoryId={trajectoryId} />
    </>
  );
  return (
    <OverviewTab
      trajectoryId={trajectoryId}
      previous={<PreviousTalk trajectoryId={trajectoryId} />}
      course={
        <>
          <RecoveryGlance trajectoryId={trajectoryId} />
          <OpenReports trajectoryId={trajectoryId} />
        </>
      }
      taking={taking}
    />
  );
}
