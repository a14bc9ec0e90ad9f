import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link, useRouterState } from "@tanstack/react-router";
import { Notice } from "../ui/notice.tsx";
import { useDraftNames } from "./drafts.ts";
import { idParam } from "./id-param.ts";

/** Text that waits on another page than this one: after a crash, or after signing in again. */
export function DraftsBack() {
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const cases = [...new Set(useDraftNames("session-note/").map((name) => name.split("/")[1] ?? ""))];
  const elsewhere = cases.filter((id) => id !== "" && !pathname.includes(id));
  if (elsewhere.length === 0) return null;
  return (
    <div className="no-print mb-6">
      <Notice kind="wait" title={m.notes_back_title()}>
        <p>{m.notes_back_text()}</p>
        <ul className="list-none p-0">
          {elsewhere.map((id) => (
            <li key={id}>
              <Link to="/trajecten/$trajectoryId/gesprekken" params={{ trajectoryId: idParam<TrajectoryId>(id) }} className="link">
                {m.notes_back_open()}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
