import { z } from "zod";
import { FactorId, FactorLinkId, ok, type Result, refuse, TrajectoryId } from "../primitives/index.ts";
import type { PersonalFactor, WorkFactor } from "./factor.ts";

/** Person, workplace, organisation: the three sides between which connections are sought. */
export const BoardColumn = z.enum(["person", "workplace", "organisation"]);
export type BoardColumn = z.infer<typeof BoardColumn>;

/** What one factor does to another. */
export const LinkKind = z.enum(["strengthens", "eases", "leads-to"]);
export type LinkKind = z.infer<typeof LinkKind>;

/** A connection between two factors of one client, read from the first to the second. Health text: stored sealed. */
export const FactorLink = z.object({
  id: FactorLinkId,
  trajectoryId: TrajectoryId,
  from: FactorId,
  to: FactorId,
  kind: LinkKind,
  note: z.string().min(1).nullable(),
});
export type FactorLink = z.infer<typeof FactorLink>;

/**
 * In which column a factor stands. What is in the person or at home is the person's; of work, what the organisation
 * decides stands apart from what happens at the workplace, unless the coach placed it elsewhere.
 *
 * @source programme "Re-integratiebegeleiding", Doel: "verbanden te vinden tussen individu, werkomgeving en organisatie"
 */
export function boardColumn(factor: Pick<WorkFactor, "area" | "place"> | Pick<PersonalFactor, "sphere">): BoardColumn {
  if ("sphere" in factor) return "person";
  return factor.place ?? (factor.area === "terms" ? "organisation" : "workplace");
}

export type LinkFactorsRefusal = { readonly kind: "with-itself" } | { readonly kind: "already-linked" } | { readonly kind: "factor-gone" };

/** Two different factors of this case, in one direction at most once. */
export function checkedLink(
  link: FactorLink,
  factors: readonly { readonly id: FactorId }[],
  links: readonly FactorLink[],
): Result<FactorLink, LinkFactorsRefusal> {
  if (link.from === link.to) return refuse({ kind: "with-itself" });
  const known = new Set(factors.map(({ id }) => id));
  if (!known.has(link.from) || !known.has(link.to)) return refuse({ kind: "factor-gone" });
  if (links.some(({ id, from, to }) => id !== link.id && from === link.from && to === link.to)) return refuse({ kind: "already-linked" });
  return ok(link);
}
