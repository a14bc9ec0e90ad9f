import type { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute, Outlet } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { TrajectoryHead } from "../../features/trajectory/trajectory-head.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId")({
  params: {
    parse: ({ trajectoryId }) => ({ trajectoryId: idParam<TrajectoryId>(trajectoryId) }),
  },
  loader: ({ params }) => queryClient.ensureQueryData(trpc.trajectory.read.queryOptions(params)),
  component: TrajectoryPage,
});

function TrajectoryPage() {
  const { trajectoryId } = Route.useParams();
  return (
    <>
      <TrajectoryHead trajectoryId={trajectoryId} />
      <Outlet />
    </>
  );
}
