import type { IntakeKey } from "@hervat/domain/intake";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute, notFound } from "@tanstack/react-router";
import { knownIdParam } from "../../app/id-param.ts";
import { EmptyFormPage } from "../../features/intake/empty-form-page.tsx";

const INTAKES: readonly IntakeKey[] = ["client-intake", "manager-intake"];

export const Route = createFileRoute("/_signed-in/formulieren/$formulier")({
  validateSearch: ({ van }: Record<string, unknown>): { van?: TrajectoryId } => {
    const from = knownIdParam<TrajectoryId>(van);
    return from === undefined ? {} : { van: from };
  },
  params: {
    parse: ({ formulier }) => {
      const intake = INTAKES.find((key) => key === formulier);
      if (intake === undefined) throw notFound();
      return { formulier: intake };
    },
  },
  component: EmptyForm,
});

function EmptyForm() {
  const { formulier } = Route.useParams();
  const { van } = Route.useSearch();
  return <EmptyFormPage intake={formulier} from={van} />;
}
