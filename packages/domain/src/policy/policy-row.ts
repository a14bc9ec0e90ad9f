import type { ActorKind } from "../people/actor.ts";
import type { ResourceKind } from "./resource.ts";

/**
 * On what ground an actor may do something. Every rule but `anyone` and `self` also asks that actor and
 * resource are of the same practice.
 */
export const RULES = {
  anyone: "Anyone who reaches this door.",
  self: "Only about oneself.",
  practice: "Anything of one's own practice.",
  answers: "Only a case one answers for: its coach, and not who coaches beside her.",
  assigned: "Only a case one is the coach of, or coaches beside her by the client's word.",
  "assigned-or-standing-in": "A case one coaches, or stands in for: the client said yes to that, or it was arranged for these days.",
  supervised: "Only a case whose client agreed to supervision.",
  "own-case": "Only a case one stands in: as manager, HR, client, bedrijfsarts or by a link.",
  "invoice-only": "Of one's own practice, and for accounts payable.",
  "assigned-or-invoice": "A case one coaches, or what is for accounts payable.",
  started: "Only what one started oneself.",
  "started-or-invoice": "What one started oneself, or what is for accounts payable.",
  "about-me": "Only about one's own case, and not an invoice.",
  "released-to-me": "Only of one's own case, made for one's role, released and not withdrawn.",
} as const;
export type Rule = keyof typeof RULES;

/** One action: what it is done to, and who may. An actor that is not named may not. */
export type PolicyRow = {
  readonly resource: ResourceKind;
  readonly may: Readonly<Partial<Record<ActorKind, Rule>>>;
  /** What it saves tells of someone's health: refused until there is a basis to keep that, and again once she withdrew it. */
  readonly entersHealth?: true;
  /**
   * How sure the door must be that it is the client herself, where her sign-in of today is not just right: a telephone that she trusts
   * is enough, or she gives her code again.
   */
  readonly client?: "trusted-phone" | "fresh-code";
};
export type PolicyRows = Readonly<Record<string, PolicyRow>>;
