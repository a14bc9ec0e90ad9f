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
  // The days of the law, also on a telephone that she trusts. To say that a step is done ends the reminders: that asks her sign-in.
  "own.read-law": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone" },
  "own.mark-milestone-done": { resource: "trajectory", may: { client: "own-case" } },
  "own.read-intake": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone" },
  "own.prepare-intake": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone", entersHealth: true },
  "own.read-questionnaires": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone" },
  "own.answer-questionnaire": { resource: "trajectory", may: { client: "own-case" }, client: "trusted-phone", entersHealth: true },
  "own.read-plan": { resource: "trajectory", may: { client: "own-case" } },
  "own.read-build-up": { resource: "trajectory", may: { client: "own-case" } },
  "own.answer-build-up": { resource: "trajectory", may: { client: "own-case" }, entersHealth: true },
  "own.read-messages": { resource: "trajectory", may: { client: "own-case" } },
  "own.write-message": { resource: "trajectory", may: { client: "own-case" }, entersHealth: true },
  "own.read-report": { resource: "trajectory", may: { client: "own-case" } },
  "own.remark-on-report": { resource: "trajectory", may: { client: "own-case" }, entersHealth: true },
  // Taking something back, and a no, ask nothing more of her than that she signed in.
  "own.take-remark-back": { resource: "trajectory", may: { client: "own-case" } },
  "own.agree-to-report": { resource: "trajectory", may: { client: "own-case" }, client: "fresh-code" },
  "own.decline-report": { resource: "trajectory", may: { client: "own-case" } },
  "own.withdraw-report": { resource: "trajectory", may: { client: "own-case" } },
  "own.make-reading-code": { resource: "trajectory", may: { client: "own-case" }, client: "fresh-code" },
  "own.read-preparation": { resource: "trajectory", may: { client: "own-case" } },
  "own.prepare-evaluation": { resource: "trajectory", may: { client: "own-case" }, entersHealth: true },
  "own.read-log": { resource: "trajectory", may: { client: "own-case" } },
  "own.read-consents": { resource: "trajectory", may: { client: "own-case" } },
  "own.give-consent": { resource: "trajectory", may: { client: "own-case" }, client: "fresh-code" },
  "own.refuse-consent": { resource: "trajectory", may: { client: "own-case" } },
  "own.read-requests": { resource: "trajectory", may: { client: "own-case" } },
  /** What the practice wrote her when something went wrong with her data. */
  "own.read-letters": { resource: "trajectory", may: { client: "own-case" } },
  "own.ask": { resource: "trajectory", may: { client: "own-case" } },
  "own.take-request-back": { resource: "trajectory", may: { client: "own-case" } },
  "own.take-out": { resource: "trajectory", may: { client: "own-case" }, client: "fresh-code" },
  "own.read-materials": { resource: "trajectory", may: { client: "own-case" } },
} as const satisfies PolicyRows;
