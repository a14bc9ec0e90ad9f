import type { DataBreachId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { BreachPage } from "../../features/breach/breach-page.tsx";

export const Route = createFileRoute("/_signed-in/datalekken/$breachId")({
  params: {
    parse: ({ breachId }) => ({ breachId: idParam<DataBreachId>(breachId) }),
  },
  component: Breach,
});

function Breach() {
  return <BreachPage {...Route.useParams()} />;
}
