import { z } from "zod";
import { AccordWay } from "./accord.ts";

/** On which ground a dossier was erased. @source art. 5 lid 1 e and art. 17 lid 1 a, b AVG */
export const ErasureGround = z.enum(["request", "withdrawn", "kept-until", "retention", "earlier"]);
export type ErasureGround = z.infer<typeof ErasureGround>;

const Counts = z.array(z.strictObject({ kind: z.string().min(1), rows: z.int().nonnegative() }));

/** That a dossier was erased, and nothing by which anyone knows whose: a number instead of a code. */
export const ErasureCertificate = z.strictObject({
  number: z.int().positive(),
  erasedAt: z.date(),
  ground: ErasureGround,
  way: AccordWay,
  askedBy: z.string(),
  askedAt: z.date(),
  agreedBy: z.string(),
  /** Rows of each kind that went. */
  went: Counts,
  /** Rows of each kind that stayed. */
  stayed: Counts,
  nameWent: z.boolean(),
});
export type ErasureCertificate = z.infer<typeof ErasureCertificate>;

/**
 * The text of a certificate as its hash is taken: line by line, always in the same order, so that whoever has the page can take it
 * again.
 */
export function certificateText(practice: string, certificate: ErasureCertificate): string {
  const { number, erasedAt, ground, way, askedBy, askedAt, agreedBy, went, stayed, nameWent } = certificate;
  const rows = (counts: ErasureCertificate["went"]) =>
    counts.toSorted((one, other) => (one.kind < other.kind ? -1 : 1)).map(({ kind, rows: count }) => `- ${kind}: ${count}`);
  return [
    `Bewijs van wissen ${number}`,
    `Praktijk: ${practice}`,
    `Gewist: ${erasedAt.toISOString()}`,
    `Grond: ${GROUND[ground]}`,
    `Gevraagd door: ${askedBy}, ${askedAt.toISOString()}`,
    `Akkoord van: ${agreedBy} (${WAY[way]})`,
    `Naam en privégegevens gewist: ${nameWent ? "ja" : "nee, een ander traject blijft"}`,
    "Gewist, soort en aantal:",
    ...rows(went),
    "Gebleven, soort en aantal:",
    ...rows(stayed),
    "",
  ].join("\n");
}

const GROUND: Readonly<Record<ErasureGround, string>> = {
  request: "de cliënt vroeg erom (art. 17 AVG)",
  withdrawn: "de cliënt trok de grond in (art. 17 lid 1 b AVG)",
  "kept-until": "de dag waartoe het dossier werd bewaard is gekomen",
  retention: "de bewaartermijn is voorbij (art. 5 lid 1 e AVG)",
  earlier: "de praktijk besloot eerder te wissen dan haar termijn",
};

const WAY: Readonly<Record<AccordWay, string>> = {
  "two-people": "een ander dan wie het vroeg",
  "alone-after-waiting": "dezelfde, alleen in de praktijk, na zeven dagen en met een nieuwe code",
};
