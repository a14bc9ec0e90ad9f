import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link, useParams } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { calledBy } from "./called-by.ts";
import { knownIdParam } from "./id-param.ts";
import { queryClient, trpc } from "./trpc.ts";

/** What she typed about health was not saved: there is no ground for it yet, or no longer. With the way to put that right. */
export function BasisRefused({ basis }: { basis: "missing" | "withdrawn" }) {
  const trajectoryId = knownIdParam<TrajectoryId>(useParams({ strict: false }).trajectoryId);
  const known = nameOf(trajectoryId);
  const name = known === undefined ? m.privacy_page_client() : calledBy(known);
  return (
    <Notice
      kind="wait"
      announce
      {...(trajectoryId !== undefined && {
        actions: (
          <Link to="/trajecten/$trajectoryId/mensen" params={{ trajectoryId }} hash="privacy" className={buttonClass()}>
            {basis === "missing" ? m.privacy_page_banner_action() : m.privacy_page_banner_withdrawn_action()}
          </Link>
        ),
      })}
    >
      {basis === "missing" ? m.privacy_page_refused({ name }) : m.privacy_page_refused_withdrawn({ name })}
    </Notice>
  );
}

/** The page of the case was loaded with it. */
function nameOf(trajectoryId: TrajectoryId | undefined): string | undefined {
  if (trajectoryId === undefined) return undefined;
  return queryClient.getQueryData(trpc.trajectory.read.queryKey({ trajectoryId }))?.client.name;
}
