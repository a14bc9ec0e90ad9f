import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { hasDrafts } from "../../app/drafts.ts";
import { installationQuery } from "../../app/installation.ts";
import { Notice } from "../../ui/notice.tsx";

/** How someone came to the sign-in page, when not of her own accord. */
export type SignInReason = "stil" | "uitgelogd" | "wachtwoord";

export interface WhyHereProps {
  reason?: SignInReason | undefined;
}

/** What happened, above the fields; without a story, the way into the demo when there is one. */
export function WhyHere({ reason }: WhyHereProps) {
  const { data: installation } = useQuery(installationQuery);
  if (reason !== undefined) {
    return (
      <div className="mb-8">
        <Notice announce>{reasonText(reason)}</Notice>
      </div>
    );
  }
  if (!installation?.demo) return null;
  return (
    <div className="mb-8">
      <Notice
        title={m.sign_in_demo_title()}
        actions={
          <Link to="/demo" className="link">
            {m.demo_see_codes()}
          </Link>
        }
      >
        {m.sign_in_demo_text()}
      </Notice>
    </div>
  );
}

function reasonText(reason: SignInReason): string {
  switch (reason) {
    case "stil":
      return hasDrafts() ? `${m.sign_in_returned()} ${m.sign_in_draft_kept()}` : m.sign_in_returned();
    case "uitgelogd":
      return m.sign_in_signed_out();
    case "wachtwoord":
      return m.sign_in_new_password_saved();
  }
}
