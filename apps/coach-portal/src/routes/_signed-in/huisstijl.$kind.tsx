import { createFileRoute } from "@tanstack/react-router";
import { HouseStylePage } from "../../features/plugins/house-style-page.tsx";

export const Route = createFileRoute("/_signed-in/huisstijl/$kind")({ component: HouseStyle });

function HouseStyle() {
  const { kind } = Route.useParams();
  return <HouseStylePage key={kind} of={kind} />;
}
