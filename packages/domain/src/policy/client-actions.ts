import type { PolicyRows } from "./policy-row.ts";

/**
 * What the client does at her own door, each about a case of her own. For dates and diary a telephone that she trusts is enough; a
 * report, a consent and a download say `fresh-code`.
 *
 * @source docs/sources.md §3, column "client"
 */
export const CLIENT_ACTIONS = {
  "own.list": { resource: "practice", may: { client: "practice" }, client: "trusted-phone" },
  "own.read": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone" },
  "own.change-view": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone" },
  "own.read-talks": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone" },
  "own.ask-to-move": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone", entersHealth: true },
  "own.tick-homework": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone", entersHealth: true },
  "own.read-diary": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone" },
  "own.write-diary": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone", entersHealth: true },
  "own.read-plan": { resource: "trajectory", may: { client: "own-case" } },
  "own.read-materials": { resource: "trajectory", may: { client: "own-case" } },
} as const satisfies PolicyRows;
