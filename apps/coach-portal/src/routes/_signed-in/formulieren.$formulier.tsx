import { IntakeKey } from "@hervat/domain/intake";
import { TrajectoryId } from "@hervat/domain/primitives";
import { createFileRoute, notFound } from "@tanstack/react-router";
import { EmptyFormPage } from "../../features/intake/empty-form-page.tsx";

export const Route = createFileRoute("/_signed-in/formulieren/$formulier")({
  validateSearch: ({ van }: Record<string, unknown>): { van?: TrajectoryId } => {
    const from = TrajectoryId.safeParse(van);
    return from.success ? { van: from.data } : {};
  },
  params: {
    parse: ({ formulier }) => {
      const intake = IntakeKey.safeParse(formulier);
      if (!intake.success) throw notFound();
      return { formulier: intake.data };
    },
  },
  component: EmptyForm,
});

function EmptyForm() {
  const { formulier } = Route.useParams();
  const { van } = Route.useSearch();
  return <EmptyFormPage intake={formulier} from={van} />;
}
