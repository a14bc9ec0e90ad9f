import type { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute, Outlet } from "@tanstack/react-router";
import { calledBy } from "../../app/called-by.ts";
import { idParam } from "../../app/id-param.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { BasisBanner } from "../../features/privacy/basis-banner.tsx";
import { TrajectoryHead } from "../../features/trajectory/trajectory-head.tsx";
import { useTrajectory } from "../../features/trajectory/use-trajectory.ts";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId")({
  params: {
    parse: ({ trajectoryId }) => ({ trajectoryId: idParam<TrajectoryId>(trajectoryId) }),
  },
  loader: ({ params }) => queryClient.ensureQueryData(trpc.trajectory.read.queryOptions(params)),
  component: TrajectoryPage,
});

function TrajectoryPage() {
  const { trajectoryId } = Route.useParams();
  const { client, may } = useTrajectory({ trajectoryId });
  return (
    <>
      <TrajectoryHead trajectoryId={trajectoryId} />
      {may.steer && <BasisBanner trajectoryId={trajectoryId} name={calledBy(client.name)} />}
      <Outlet />
    </>
  );
}
