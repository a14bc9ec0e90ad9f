import type { Role } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import type { LinkProps } from "@tanstack/react-router";

export interface NavigationItem {
  to: NonNullable<LinkProps["to"]>;
  label: () => string;
  /** Roles that have nothing to do there do not see the item; core decides what they may. */
  roles?: readonly Role[];
  /** Second key after `g`, for who switched shortcuts on. */
  shortcut?: string;
}

/** The main menu. Each screen adds its own line; a route that does not exist does not compile. */
export const navigation: readonly NavigationItem[] = [
  { to: "/vandaag", label: () => m.navigation_today(), roles: ["coach", "owner", "office", "supervisor"], shortcut: "d" },
  { to: "/agenda", label: () => m.navigation_agenda(), roles: ["coach", "owner", "office"], shortcut: "a" },
  { to: "/caseload", label: () => m.navigation_caseload(), roles: ["coach", "owner", "office", "supervisor"], shortcut: "c" },
  { to: "/overdracht", label: () => m.navigation_hand_over(), roles: ["coach", "owner"] },
  { to: "/termijnen", label: () => m.navigation_deadlines(), roles: ["coach", "owner", "office", "supervisor"], shortcut: "t" },
  { to: "/rapporten", label: () => m.navigation_reports(), roles: ["coach", "owner", "office"], shortcut: "r" },
  { to: "/facturen", label: () => m.navigation_invoices(), roles: ["coach", "owner", "office"], shortcut: "f" },
  { to: "/geld", label: () => m.navigation_money(), roles: ["coach", "owner", "office"] },
  { to: "/importeren", label: () => m.navigation_import(), roles: ["coach", "owner", "office"] },
  { to: "/verzoeken", label: () => m.navigation_requests(), roles: ["coach", "owner", "privacy-officer"] },
  { to: "/datalekken", label: () => m.navigation_breaches(), roles: ["owner", "privacy-officer"] },
  { to: "/inzage", label: () => m.navigation_audit(), roles: ["privacy-officer"] },
  {
    to: "/praktijk",
    label: () => m.navigation_practice(),
    roles: ["coach", "owner", "office", "supervisor", "privacy-officer"],
    shortcut: "p",
  },
];

export const profileItem: NavigationItem = { to: "/profiel", label: () => m.navigation_profile() };

export function navigationFor(role: Role): NavigationItem[] {
  return navigation.filter(({ roles }) => roles === undefined || roles.includes(role));
}
