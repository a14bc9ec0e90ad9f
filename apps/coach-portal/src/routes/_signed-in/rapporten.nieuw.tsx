import type { Role } from "@hervat/domain/people";
import type { ReportKindKey } from "@hervat/domain/reports";
import { createFileRoute } from "@tanstack/react-router";
import { NewBatchPage } from "../../features/reports/new-batch-page.tsx";

export const Route = createFileRoute("/_signed-in/rapporten/nieuw")({ component: NewBatch });

function NewBatch() {
  const { session } = Route.useRouteContext();
  return <NewBatchPage language={session.person.language} kinds={kindsFor(session.chosen.role)} />;
}

/** The office makes invoices; reports about clients belong to whoever guides them. */
function kindsFor(role: Role): readonly ReportKindKey[] {
  return role === "office" ? ["invoice"] : ["bedrijfsarts-rapportage", "evaluation", "invoice"];
}
