import { m } from "@hervat/messages";
import { Link, useLocation } from "@tanstack/react-router";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type OfClient, usePrivacy } from "./use-privacy.ts";

/** Above every tab of a case, as long as nothing new about her health may be kept, or nobody wrote down why it may. */
export function BasisBanner({ trajectoryId, name }: OfClient) {
  const { data } = usePrivacy({ trajectoryId });
  // There it stands in full.
  const onItsPage = useLocation({ select: ({ pathname }) => pathname.endsWith("/mensen") });
  if (onItsPage || data === undefined || data.standing.kind === "standing") return null;
  const text = {
    missing: m.privacy_page_banner_missing({ name }),
    "carried-over": m.privacy_page_banner_carried_over({ name }),
    withdrawn: m.privacy_page_banner_withdrawn({ name }),
  }[data.standing.kind];
  return (
    <div className="no-print mb-6">
      <Notice
        kind={data.standing.kind === "missing" ? "wait" : "info"}
        actions={
          <Link to="/trajecten/$trajectoryId/mensen" params={{ trajectoryId }} hash="privacy" className={buttonClass()}>
            {data.standing.kind === "withdrawn" ? m.privacy_page_banner_withdrawn_action() : m.privacy_page_banner_action()}
          </Link>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
