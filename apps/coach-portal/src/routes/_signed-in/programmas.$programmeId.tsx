import type { ProgrammeId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { ProgrammePage } from "../../features/programmes/programme-page.tsx";

export const Route = createFileRoute("/_signed-in/programmas/$programmeId")({
  params: {
    parse: ({ programmeId }) => ({ programmeId: idParam<ProgrammeId>(programmeId) }),
  },
  component: OwnProgramme,
});

function OwnProgramme() {
  const { programmeId } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <ProgrammePage
      key={programmeId}
      programmeId={programmeId}
      onOpen={(id) => void navigate({ to: "/programmas/$programmeId", params: { programmeId: id } })}
      onGone={() => void navigate({ to: "/praktijk", search: { deel: "programmas" } })}
    />
  );
}
