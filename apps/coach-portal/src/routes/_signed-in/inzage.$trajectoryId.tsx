import { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute, notFound } from "@tanstack/react-router";
import { CaseAuditPage } from "../../features/audit/case-audit-page.tsx";

export const Route = createFileRoute("/_signed-in/inzage/$trajectoryId")({
  params: {
    parse: ({ trajectoryId }) => {
      const id = TrajectoryId.safeParse(trajectoryId);
      if (!id.success) throw notFound();
      return { trajectoryId: id.data };
    },
  },
  component: CaseAudit,
});

function CaseAudit() {
  return <CaseAuditPage {...Route.useParams()} />;
}
