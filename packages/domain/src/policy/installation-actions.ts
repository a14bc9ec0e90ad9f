import type { PolicyRows } from "./policy-row.ts";

const EVERYONE_SIGNED_IN = {
  coach: "self",
  owner: "self",
  office: "self",
  supervisor: "self",
  "privacy-officer": "self",
  manager: "self",
  hr: "self",
  client: "self",
} as const;

/** The door itself, one's own account, and what only the one with a shell may do. */
export const INSTALLATION_ACTIONS = {
  "health.read": {
    resource: "installation",
    may: {
      anonymous: "anyone",
      coach: "anyone",
      owner: "anyone",
      office: "anyone",
      supervisor: "anyone",
      "privacy-officer": "anyone",
      manager: "anyone",
      hr: "anyone",
      client: "anyone",
    },
  },
  /** Asks for the one-time code that only the terminal shows. */
  "practice.set-up": { resource: "installation", may: { anonymous: "anyone" } },
  "invitation.accept": { resource: "installation", may: { anonymous: "anyone" } },
  "demo.enter": { resource: "installation", may: { anonymous: "anyone" } },
  "demo.reset": { resource: "installation", may: { console: "anyone" } },
  "practice.new": { resource: "installation", may: { console: "anyone" } },
  "backup.make": { resource: "installation", may: { console: "anyone", worker: "anyone" } },
  "backup.restore": { resource: "installation", may: { console: "anyone" } },
  "account.read": { resource: "account", may: EVERYONE_SIGNED_IN },
  "account.change": { resource: "account", may: EVERYONE_SIGNED_IN },
  "account.choose-membership": { resource: "account", may: EVERYONE_SIGNED_IN },
} as const satisfies PolicyRows;
