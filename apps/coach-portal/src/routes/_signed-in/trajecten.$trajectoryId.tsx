import { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute, notFound, Outlet } from "@tanstack/react-router";
import { queryClient, trpc } from "../../app/trpc.ts";
import { TrajectoryHead } from "../../features/trajectory/trajectory-head.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId")({
  params: {
    parse: ({ trajectoryId }) => {
      const id = TrajectoryId.safeParse(trajectoryId);
      if (!id.success) throw notFound();
      return { trajectoryId: id.data };
    },
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
