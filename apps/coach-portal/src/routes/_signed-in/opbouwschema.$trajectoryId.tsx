import type { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { PaperPage } from "../../features/work-plan/paper-page.tsx";

export const Route = createFileRoute("/_signed-in/opbouwschema/$trajectoryId")({
  params: {
    parse: ({ trajectoryId }) => ({ trajectoryId: idParam<TrajectoryId>(trajectoryId) }),
  },
  // What is for the client is asked for by name: whatever else stands there is the employer's half.
  validateSearch: ({ voor }: Record<string, unknown>): { voor: "werkgever" | "client" } => ({
    voor: voor === "client" ? "client" : "werkgever",
  }),
  component: Paper,
});

function Paper() {
  const { trajectoryId } = Route.useParams();
  const { voor } = Route.useSearch();
  return <PaperPage trajectoryId={trajectoryId} voor={voor} />;
}
