import { m } from "@hervat/messages";
import { Link, Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { headerParts } from "./header-slot.tsx";
import { IdleWarning } from "./idle-warning.tsx";
import { MainMenu } from "./main-menu.tsx";
import type { ReadySession } from "./session.ts";

/** Every screen of someone who is signed in: the menu at the left, on a phone behind a button. */
export function PortalLayout({ session }: { session: ReadySession }) {
  const [menuOpen, setMenuOpen] = useState(false);
  const { role } = session.chosen;
  return (
    <div className="mx-auto max-w-[96rem] lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <div className="no-print sticky top-0 hidden h-dvh px-5 py-5 lg:block">
        <Link to="/" className="mb-8 inline-block" aria-label={m.navigation_brand_home()}>
          <Brand />
        </Link>
        <MainMenu role={role} />
      </div>
      <div className="min-w-0">
        <header className="no-print flex items-center gap-4 px-4 py-4 sm:px-8">
          <Button className="lg:hidden" aria-expanded={menuOpen} onClick={() => setMenuOpen(!menuOpen)}>
            {m.navigation_menu()}
          </Button>
          <Link to="/" className="lg:hidden" aria-label={m.navigation_brand_home()}>
            <Brand />
          </Link>
          <div className="flex min-w-0 flex-1 justify-end">
            {headerParts.map((Part, index) => (
              <Part key={index} />
            ))}
          </div>
          <AccountMenu session={session} />
        </header>
        {menuOpen && (
          <div className="no-print border-y border-line px-4 py-3 lg:hidden">
            <MainMenu role={role} onChoose={() => setMenuOpen(false)} />
          </div>
        )}
        <main id="content" tabIndex={-1} className="max-w-6xl px-4 pt-2 pb-16 sm:px-8">
          <Outlet />
        </main>
      </div>
      <IdleWarning />
    </div>
  );
}
