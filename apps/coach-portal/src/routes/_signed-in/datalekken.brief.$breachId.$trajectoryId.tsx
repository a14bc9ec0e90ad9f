import type { DataBreachId, TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { SentLetterPage } from "../../features/breach/sent-letter-page.tsx";

export const Route = createFileRoute("/_signed-in/datalekken/brief/$breachId/$trajectoryId")({
  params: {
    parse: ({ breachId, trajectoryId }) => ({
      breachId: idParam<DataBreachId>(breachId),
      trajectoryId: idParam<TrajectoryId>(trajectoryId),
    }),
  },
  component: SentLetter,
});

function SentLetter() {
  return <SentLetterPage {...Route.useParams()} />;
}
