import { createFileRoute } from "@tanstack/react-router";
import { IntakeTab } from "../../features/intake/intake-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/intake")({
  // In the address, so that a reload stays where it was.
  validateSearch: ({ deel }: Record<string, unknown>): { deel?: "manager" } => (deel === "manager" ? { deel } : {}),
  component: Intake,
});

function Intake() {
  const { trajectoryId } = Route.useParams();
  const { deel } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <IntakeTab
      trajectoryId={trajectoryId}
      part={deel ?? "client"}
      onPart={(part) => void navigate({ search: part === "client" ? {} : { deel: part }, replace: true })}
    />
  );
}
