import type { ProgrammeId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link, useRouterState } from "@tanstack/react-router";
import { Notice } from "../ui/notice.tsx";
import { useDraftNames } from "./drafts.ts";
import { idParam } from "./id-param.ts";

/** Text that waits on another page than this one: after a crash, or after signing in again. */
export function DraftsBack() {
  const cases = useElsewhere("session-note/");
  const programmes = useElsewhere("programme/");
  if (cases.length + programmes.length === 0) return null;
  return (
    <div className="no-print mb-6">
      <Notice kind="wait" title={m.drafts_back_title()}>
        <p>{m.drafts_back_text()}</p>
        <ul className="list-none p-0">
          {cases.map((id) => (
            <li key={id}>
              <Link to="/trajecten/$trajectoryId/gesprekken" params={{ trajectoryId: idParam<TrajectoryId>(id) }} className="link">
                {m.drafts_back_open()}
              </Link>
            </li>
          ))}
          {programmes.map((id) => (
            <li key={id}>
              <Link to="/programmas/$programmeId" params={{ programmeId: idParam<ProgrammeId>(id) }} className="link">
                {m.drafts_back_open_programme()}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** Of what texts of this kind are, by the ids in their names, unless that is the page where one is. */
function useElsewhere(prefix: string): string[] {
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const ids = new Set(useDraftNames(prefix).map((name) => name.split("/")[1] ?? ""));
  return [...ids].filter((id) => id !== "" && !pathname.includes(id));
}
