import { Menu } from "@base-ui/react/menu";
import { m } from "@hervat/messages";
import { Link, useRouter } from "@tanstack/react-router";
import { profileItem } from "./navigation.ts";
import type { ReadySession } from "./session.ts";
import { leave } from "./sign-out.ts";

/** First and last letter of the name: "MV". */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}

export function AccountMenu({ session }: { session: ReadySession }) {
  const router = useRouter();
  const { name } = session.person;
  return (
    <Menu.Root>
      <Menu.Trigger
        className="flex size-11 items-center justify-center rounded-full bg-accent-tint text-sm font-semibold text-ink"
        aria-label={m.navigation_account({ name })}
      >
        {initials(name)}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} align="end" className="z-50">
          <Menu.Popup className="sheet menu">
            <div className="border-b border-line px-3 pb-2">
              <p className="font-semibold">{name}</p>
              <p className="text-sm text-ink-soft">{session.chosen.practiceName}</p>
            </div>
            <Menu.LinkItem className="menu-item mt-1" render={<Link to={profileItem.to} />}>
              {profileItem.label()}
            </Menu.LinkItem>
            <Menu.Item className="menu-item" onClick={() => void leave(router)}>
              {m.navigation_sign_out()}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
