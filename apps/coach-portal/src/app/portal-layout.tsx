import { m } from "@hervat/messages";
import { Link, Outlet } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Button } from "../ui/button.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { DraftsBack } from "./drafts-back.tsx";
import { headerParts } from "./header-slot.tsx";
import { IdleWarning } from "./idle-warning.tsx";
import { useKeptDrafts } from "./keep-drafts.ts";
import { MainMenu } from "./main-menu.tsx";
import { navigationFor } from "./navigation.ts";
import type { ReadySession } from "./session.ts";
import { ShortcutMap } from "./shortcut-map.tsx";
import { useSingleKeys } from "./shortcuts.ts";

/** Every screen of someone who is signed in: the menu at the left, on a phone behind a button. */
export function PortalLayout({ session }: { session: ReadySession }) {
  const [menuOpen, setMenuOpen] = useState(false);
  useKeptDrafts(session);
  const { role } = session.chosen;
  const items = useMemo(() => navigationFor(role), [role]);
  useSingleKeys(items);
  return (
    <div className="mx-auto max-w-[96rem] lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] print:block">
      <header className="no-print lg:contents">
        <div className="sticky top-0 hidden h-dvh overflow-y-auto px-5 py-5 lg:row-span-2 lg:block">
          <BrandLink className="mb-8 inline-block" />
          <MainMenu items={items} />
        </div>
        <div className="flex items-center gap-2 px-4 py-4 sm:gap-4 sm:px-8">
          {items.length > 0 && (
            <Button className="lg:hidden" aria-expanded={menuOpen} onClick={() => setMenuOpen(!menuOpen)}>
              {m.navigation_menu()}
            </Button>
          )}
          <BrandLink className="inline-flex lg:hidden" />
          <div className="flex min-w-0 flex-1 justify-end">
            {headerParts.map(({ key, Part }) => (
              <Part key={key} />
            ))}
          </div>
          <AccountMenu session={session} />
        </div>
        {menuOpen && (
          <div className="border-y border-line px-4 py-3 lg:hidden">
            <MainMenu items={items} onChoose={() => setMenuOpen(false)} />
          </div>
        )}
      </header>
      <main id="content" tabIndex={-1} className="max-w-6xl min-w-0 px-4 pt-4 pb-16 sm:px-8 lg:col-start-2 print:p-0">
        <DraftsBack />
        <Outlet />
      </main>
      <ShortcutMap screens={items} />
      <IdleWarning />
    </div>
  );
}

function BrandLink({ className }: { className: string }) {
  return (
    <Link to="/" className={className} aria-label={m.navigation_brand_home()}>
      <Brand />
    </Link>
  );
}
