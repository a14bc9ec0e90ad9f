import type { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { CaseAuditPage } from "../../features/audit/case-audit-page.tsx";

export const Route = createFileRoute("/_signed-in/inzage/$trajectoryId")({
  params: {
    parse: ({ trajectoryId }) => ({ trajectoryId: idParam<TrajectoryId>(trajectoryId) }),
  },
  component: CaseAudit,
});

function CaseAudit() {
  return <CaseAuditPage {...Route.useParams()} />;
}
