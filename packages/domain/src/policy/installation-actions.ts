import type { PolicyRows } from "./policy-row.ts";

const EVERYONE_SIGNED_IN = {
  person: "self",
  coach: "self",
  owner: "self",
  office: "self",
  supervisor: "self",
  "privacy-officer": "self",
  manager: "self",
  hr: "self",
  client: "self",
} as const;

/** What stands before every sign-in and stays open after it: whoever is signed in may also begin a practice or accept an invitation. */
const ANYONE = {
  anonymous: "anyone",
  person: "anyone",
  coach: "anyone",
  owner: "anyone",
  office: "anyone",
  supervisor: "anyone",
  "privacy-officer": "anyone",
  manager: "anyone",
  hr: "anyone",
  client: "anyone",
} as const;

/** Whoever holds a link that still opens. */
const BY_LINK = { orderer: "anyone", "client-link": "anyone", "doctor-link": "anyone", bedrijfsarts: "anyone" } as const;

/** Who trusts a telephone, and her second factor once more; of the client alone. */
const CLIENT_HERSELF = { client: "self" } as const;

/** The door itself, one's own account, and what only the one with a shell may do. */
export const INSTALLATION_ACTIONS = {
  "health.read": { resource: "installation", may: { ...ANYONE, ...BY_LINK }, client: "trusted-phone" },
  /** What the caller's own session says: signed out, still to set up a second factor, or who she is. */
  "sign-in.read": { resource: "installation", may: ANYONE, client: "trusted-phone" },
  /** Asks for the one-time code that only the terminal shows. */
  "practice.set-up": { resource: "installation", may: ANYONE, client: "trusted-phone" },
  "invitation.accept": { resource: "installation", may: ANYONE, client: "trusted-phone" },
  /** Whether a file is one of ours, by its hash: told to whoever holds it, and nothing of what stands in it. */
  "document.verify": { resource: "installation", may: ANYONE, client: "trusted-phone" },
  "demo.enter": { resource: "installation", may: ANYONE, client: "trusted-phone" },
  "demo.reset": { resource: "installation", may: { console: "anyone" } },
  "practice.new": { resource: "installation", may: { console: "anyone" } },
  "backup.make": { resource: "installation", may: { console: "anyone", worker: "anyone" } },
  "backup.restore": { resource: "installation", may: { console: "anyone" } },
  "account.read": { resource: "account", may: EVERYONE_SIGNED_IN, client: "trusted-phone" },
  "account.change": { resource: "account", may: EVERYONE_SIGNED_IN },
  "account.choose-membership": { resource: "account", may: EVERYONE_SIGNED_IN },
  "account.confirm": { resource: "account", may: CLIENT_HERSELF },
  "trusted-phone.read": { resource: "account", may: CLIENT_HERSELF },
  "trusted-phone.change": { resource: "account", may: CLIENT_HERSELF },
} as const satisfies PolicyRows;
