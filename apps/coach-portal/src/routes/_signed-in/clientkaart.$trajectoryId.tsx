import type { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { ClientCardPage } from "../../features/prints/client-card-page.tsx";

export const Route = createFileRoute("/_signed-in/clientkaart/$trajectoryId")({
  params: {
    parse: ({ trajectoryId }) => ({ trajectoryId: idParam<TrajectoryId>(trajectoryId) }),
  },
  component: Card,
});

function Card() {
  const { trajectoryId } = Route.useParams();
  return <ClientCardPage trajectoryId={trajectoryId} />;
}
