import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { DoorLayout } from "../../app/door-layout.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";

/** The first page of a new installation: look around, or begin. */
export function WelcomePage() {
  return (
    <DoorLayout>
      <PageHeader title={m.setup_welcome_title()} subtitle={m.setup_welcome_text()} />
      <div className="rows">
        <section className="pb-6">
          <p className="mb-4">{m.setup_choose_demo_text()}</p>
          <Link to="/inloggen" className={buttonClass("primary")}>
            {m.setup_choose_demo()}
          </Link>
        </section>
      </div>
    </DoorLayout>
  );
}
