import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { m } from "@hervat/messages";
import type { Plan } from "./plan.ts";

/** What core says of itself once it stands. */
export interface Announcement {
  readonly setUpCode: string | null;
  readonly demo: boolean;
}

interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** What whoever started Hervat needs to know, in the order in which she needs it. */
export function announcementLines(plan: Plan, { setUpCode, demo }: Announcement): string[] {
  return [
    "",
    m.start_ready(),
    "",
    m.start_coach({ url: plan.coachOrigin }),
    m.start_manager({ url: plan.managerOrigin }),
    m.start_client({ url: plan.clientOrigin }),
    ...(demo ? demoLines(plan) : []),
    ...(setUpCode === null ? [] : ["", m.start_setup_code({ url: plan.coachOrigin, code: setUpCode })]),
    "",
    m.start_key_warning({ path: join(plan.dataFolder, "secrets.json") }),
    m.start_stop_hint(),
  ];
}

function demoLines({ dataFolder, coachOrigin }: Plan): string[] {
  const accounts = readDemoAccounts(join(dataFolder, "demo-accounts.json"));
  if (accounts.length === 0) return [];
  return [
    "",
    m.start_demo_title({ url: `${coachOrigin}/demo` }),
    ...accounts.map(({ role, email, password }) => m.start_demo_account({ role: roleText(role), email, password })),
  ];
}

function readDemoAccounts(path: string): DemoAccount[] {
  if (!existsSync(path)) return [];
  const kept: { accounts?: DemoAccount[] } = JSON.parse(readFileSync(path, "utf8"));
  return kept.accounts ?? [];
}

/** A role as a person says it; what this version does not know stays the word it is. */
function roleText(role: string): string {
  switch (role) {
    case "coach":
      return m.core_role_coach();
    case "owner":
      return m.core_role_owner();
    case "office":
      return m.core_role_office();
    case "supervisor":
      return m.core_role_supervisor();
    case "privacy-officer":
      return m.core_role_privacy_officer();
    case "manager":
      return m.core_role_manager();
    case "hr":
      return m.core_role_hr();
    case "client":
      return m.core_role_client();
    default:
      return role;
  }
}
