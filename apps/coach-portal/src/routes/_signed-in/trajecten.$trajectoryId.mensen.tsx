import { createFileRoute } from "@tanstack/react-router";
import { PeopleTab } from "../../features/people/people-tab.tsx";

export const Route = createFileRoute("/_signed-in/trajecten/$trajectoryId/mensen")({ component: People });

function People() {
  return <PeopleTab {...Route.useParams()} />;
}
