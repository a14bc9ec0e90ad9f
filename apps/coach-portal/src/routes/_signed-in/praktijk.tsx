import { createFileRoute } from "@tanstack/react-router";
import { DueErasuresSection } from "../../features/closing/due-erasures-section.tsx";
import { InstrumentsSection } from "../../features/instruments/instruments-section.tsx";
import { PluginsSection } from "../../features/plugins/plugins-section.tsx";
import { PracticePage } from "../../features/practice/practice-page.tsx";
import { PRACTICE_PARTS, type PracticePart } from "../../features/practice/practice-parts.ts";
import { ProgrammesSection } from "../../features/programmes/programmes-section.tsx";
import { ResultsSection } from "../../features/results/results-section.tsx";
import { CertificatesSection } from "../../features/retention/certificates-section.tsx";
import { TermsSection } from "../../features/retention/terms-section.tsx";
import { TakeoutSection } from "../../features/takeout/takeout-section.tsx";

export const Route = createFileRoute("/_signed-in/praktijk")({
  validateSearch: ({ deel }: Record<string, unknown>): { deel?: PracticePart } => {
    const part = PRACTICE_PARTS.find((known) => known === deel);
    return part === undefined ? {} : { deel: part };
  },
  component: Practice,
});

function Practice() {
  const { session } = Route.useRouteContext();
  const { deel } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PracticePage
      session={session}
      part={deel ?? "profiel"}
      onPart={(part) => void navigate({ search: { deel: part } })}
      erasures={
        <div className="space-y-12">
          <DueErasuresSection />
          <TermsSection />
          <CertificatesSection />
        </div>
      }
      programmes={
        <ProgrammesSection onOpen={(programmeId) => void navigate({ to: "/programmas/$programmeId", params: { programmeId } })} />
      }
      plugins={<PluginsSection onOpen={(versionId) => void navigate({ to: "/plugins/$versionId", params: { versionId } })} />}
      results={<ResultsSection />}
      instruments={<InstrumentsSection onOpen={(key) => void navigate({ to: "/vragenlijsten/$key", params: { key } })} />}
      takeout={<TakeoutSection />}
    />
  );
}
