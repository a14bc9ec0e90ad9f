import { createFileRoute } from "@tanstack/react-router";
import { AuditPage } from "../../features/audit/audit-page.tsx";
import { DueErasuresNotice } from "../../features/closing/due-erasures-notice.tsx";

export const Route = createFileRoute("/_signed-in/inzage/")({ component: Audit });

function Audit() {
  const { session } = Route.useRouteContext();
  return (
    <>
      {session.chosen.role === "privacy-officer" && <DueErasuresNotice />}
      <AuditPage />
    </>
  );
}
