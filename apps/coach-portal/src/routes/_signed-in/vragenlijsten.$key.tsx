import { createFileRoute } from "@tanstack/react-router";
import { InstrumentPage } from "../../features/instruments/instrument-page.tsx";

export const Route = createFileRoute("/_signed-in/vragenlijsten/$key")({
  validateSearch: ({ versie }: Record<string, unknown>): { versie?: number } => {
    const version = Number(versie);
    return Number.isInteger(version) && version > 0 ? { versie: version } : {};
  },
  component: Instrument,
});

function Instrument() {
  const { key } = Route.useParams();
  const { versie } = Route.useSearch();
  return <InstrumentPage instrumentKey={key} version={versie} />;
}
