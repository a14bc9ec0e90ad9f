import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import type { NavigationItem } from "./navigation.ts";

const LINK =
  "flex min-h-11 items-center rounded border-l-4 border-transparent forced-colors:border-[Canvas] px-3 text-ink-soft hover:text-ink aria-[current=page]:border-accent forced-colors:aria-[current=page]:border-[Highlight] aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold aria-[current=page]:text-ink";

export interface MainMenuProps {
  items: readonly NavigationItem[];
  onChoose?: () => void;
}

export function MainMenu({ items, onChoose }: MainMenuProps) {
  if (items.length === 0) return null;
  return (
    <nav aria-label={m.navigation_main()}>
      <ul className="space-y-1">
        {items.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className={LINK} activeOptions={{ exact: to === "/" }} onClick={onChoose}>
              {label()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
