import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { DoorLayout } from "../../app/door-layout.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";

export interface WelcomePageProps {
  /** The demo practices are there. */
  demo: boolean;
}

/** The first page of a new installation: look around, or begin. */
export function WelcomePage({ demo }: WelcomePageProps) {
  return (
    <DoorLayout>
      <PageHeader title={m.setup_welcome_title()} subtitle={m.setup_welcome_text()} />
      <div className="space-y-10">
        {demo && (
          <div>
            <Link to="/inloggen" className={`${buttonClass("primary")} w-full`}>
              {m.setup_choose_demo()}
            </Link>
            <p className="mt-2 text-ink-soft">{m.setup_choose_demo_text()}</p>
          </div>
        )}
        <div>
          <Link to="/begin/praktijk" className={`${buttonClass(demo ? "plain" : "primary")} w-full`}>
            {m.setup_choose_own()}
          </Link>
          <p className="mt-2 text-ink-soft">
            {m.setup_choose_own_text()} {demo && m.setup_closes_demo()}
          </p>
        </div>
      </div>
    </DoorLayout>
  );
}
