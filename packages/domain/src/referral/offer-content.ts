import { z } from "zod";
import { findingsIn } from "../guard/index.ts";
import { InvoiceLine } from "../invoicing/invoice-line.ts";
import { type Revelation, revelationsIn } from "../invoicing/revealing-text.ts";
import { Language } from "../people/person.ts";
import { ok, type Result, refuse } from "../primitives/index.ts";
import { type ValidationClaim, validationClaimIn } from "./validation-claim.ts";

/** A whole programme, or more of it: a further phase or extra talks, of which the employer hears neither phase nor reason. */
export const OfferSubject = z.enum(["programme", "extension"]);
export type OfferSubject = z.infer<typeof OfferSubject>;

/** What an offer says. */
export const OfferContent = z.strictObject({
  subject: OfferSubject,
  lines: z.array(InvoiceLine).min(1).max(20),
  /** Lines that the employer may take or leave. */
  optionalLines: z.array(InvoiceLine).max(20),
  /** What the price covers, one line each. */
  included: z.array(z.string().trim().min(1).max(200)).max(20),
  /** A sentence above the lines, in the practice's own words. */
  remark: z.string().trim().min(1).max(600).nullable(),
  /** Most offers name nobody: the order reference and the code of the dossier are enough. */
  namesClient: z.boolean(),
  /** Of the letter, the page of its link and the mail. */
  language: Language.default("nl"),
});
export type OfferContent = z.infer<typeof OfferContent>;

export interface OfferRevelation {
  readonly kind: "text-reveals";
  readonly where: "line" | "optional-line" | "included" | "remark" | "reply";
  /** Counts from 1. */
  readonly position: number;
  readonly revelation: Revelation | ValidationClaim;
}

/** What an offer is held to, beside what no offer may say. */
export interface OfferLimits {
  /** Of people that may not appear: the employee's, unless the practice chose to name her. */
  readonly names: readonly string[];
  /** Whether every questionnaire of the programme is validated in the language of the offer: only then may it say so. */
  readonly validated: boolean;
}

/**
 * Whether an offer says nothing about who and why. Purchasing and accounts read it, so its lines are held to the same measure as
 * those of an invoice, and whatever else would tell of her health is held back too. What is included stands in the words of the programme and may name its parts, but nobody.
 *
 */
export function neutralOffer(content: OfferContent, limits: OfferLimits): Result<OfferContent, OfferRevelation> {
  const names = content.namesClient ? [] : limits.names;
  const held = { names, validated: limits.validated };
  const texts = [
    ...content.lines.map(({ description }, index) => ({ where: "line" as const, position: index + 1, text: description })),
    ...content.optionalLines.map(({ description }, index) => ({ where: "optional-line" as const, position: index + 1, text: description })),
    { where: "remark" as const, position: 1, text: content.remark ?? "" },
  ];
  for (const { where, position, text } of texts) {
    const revelation = revealed(text, held, content.language);
    if (revelation !== undefined) return refuse({ kind: "text-reveals", where, position, revelation });
  }
  for (const [index, text] of content.included.entries()) {
    const revelation = revelationsIn(text, names).find(({ kind }) => kind === "name") ?? claimed(text, held);
    if (revelation !== undefined) return refuse({ kind: "text-reveals", where: "included", position: index + 1, revelation });
  }
  return ok(content);
}

/** The same of what the practice answers to a question of the employer, on the page of the link. */
export function neutralReply(reply: string | null, limits: OfferLimits, language: Language): Result<string | null, OfferRevelation> {
  const revelation = revealed(reply ?? "", limits, language);
  return revelation === undefined ? ok(reply) : refuse({ kind: "text-reveals", where: "reply", position: 1, revelation });
}

function revealed(text: string, limits: OfferLimits, language: Language): OfferRevelation["revelation"] | undefined {
  const [revelation] = revelationsIn(text, limits.names);
  if (revelation !== undefined) return revelation;
  const [finding] = findingsIn(text, language);
  return finding ? { kind: "health-word", text: finding.text } : claimed(text, limits);
}

function claimed(text: string, { validated }: OfferLimits): ValidationClaim | undefined {
  return validated ? undefined : validationClaimIn(text);
}
