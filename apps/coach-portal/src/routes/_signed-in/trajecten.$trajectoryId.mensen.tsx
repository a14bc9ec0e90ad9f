import { createFileRoute } from "@tanstack/react-router";
import { calledBy } from "../../app/called-by.ts";
import { ClientAccessSection } from "../../features/client-access/client-access-section.tsx";
import { PeopleTab } from "../../features/people/people-tab.tsx";
import { PrivacySection } from "../../features/privacy/privacy-section.tsx";
import { useTrajectory } from "../../features/trajectory/use-trajectory.ts";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/mensen")({ component: People });

/** Her own say first, then the people around her: whom she has not seen is not invited. */
function People() {
  const params = Route.useParams();
  const { client, may, programme } = useTrajectory(params);
  return (
    <div className="space-y-12">
      {may.steer && <PrivacySection {...params} name={calledBy(client.name)} />}
      {may.steer && <ClientAccessSection {...params} name={calledBy(client.name)} />}
      <PeopleTab {...params} coordinates={programme.coordinates} />
    </div>
  );
}
