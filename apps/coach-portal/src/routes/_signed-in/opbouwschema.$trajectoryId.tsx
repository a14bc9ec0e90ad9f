import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/_signed-in/opbouwschema/$trajectoryId")({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/_signed-in/opbouwschema/$trajectoryId"!</div>;
}
