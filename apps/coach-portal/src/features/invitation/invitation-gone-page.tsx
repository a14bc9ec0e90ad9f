import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { DoorLayout } from "../../app/door-layout.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";

/** Used, withdrawn, run out or never made: all the same from outside. */
export function InvitationGonePage() {
  return (
    <DoorLayout>
      <PageHeader title={m.invitation_gone_title()} />
      <p className="mb-6">{m.invitation_gone_text()}</p>
      <Link to="/inloggen" className={buttonClass()}>
        {m.sign_in_to_sign_in()}
      </Link>
    </DoorLayout>
  );
}
