import type { InstalledPluginId } from "@hervat/domain/primitives";
import { createFileRoute } from "@tanstack/react-router";
import { idParam } from "../../app/id-param.ts";
import { PluginPage } from "../../features/plugins/plugin-page.tsx";

export const Route = createFileRoute("/_signed-in/plugins/$versionId")({
  params: {
    parse: ({ versionId }) => ({ versionId: idParam<InstalledPluginId>(versionId) }),
  },
  component: Plugin,
});

function Plugin() {
  const { versionId } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <PluginPage key={versionId} versionId={versionId} onGone={() => void navigate({ to: "/praktijk", search: { deel: "rapporten" } })} />
  );
}
