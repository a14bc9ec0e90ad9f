import { z } from "zod";
import { MembershipId, PlainDate, PrivacyBasisId, TrajectoryId } from "../primitives/index.ts";

/**
 * Another ground than the practice's own statement, as a typed choice: the law knows more of them than consent, and who chooses one
 * says in a note why it holds here.
 *
 * @source art. 6 lid 1 and art. 9 lid 2 AVG; art. 30 UAVG; docs/sources.md §2
 */
export const OtherGround = z.enum(["told-by-referrer", "earlier-trajectory", "treatment-agreement", "vital-interest"]);
export type OtherGround = z.infer<typeof OtherGround>;

/** How she answered the statement: on her own link, aloud to the coach, or with a pen. */
export const HowAnswered = z.enum(["link", "aloud", "paper"]);
export type HowAnswered = z.infer<typeof HowAnswered>;

const basisBase = z.object({
  id: PrivacyBasisId,
  trajectoryId: TrajectoryId,
  /** The day she answered, or the day from which the other ground holds. */
  givenOn: PlainDate,
  /** Null where she answered on her own link. */
  recordedBy: MembershipId.nullable(),
  /** From then on nothing new about her health is kept. What was kept stays until it is erased. */
  withdrawnOn: PlainDate.nullable(),
});

/** On what ground the practice keeps data about this client's health. Withdrawing keeps the row: it proves what was allowed until then. */
export const PrivacyBasis = z.discriminatedUnion("kind", [
  /** `textVersion` is which wording of the statement she had; null where the practice's own older text was used. */
  basisBase.extend({ kind: z.literal("statement"), textVersion: z.string().min(1).nullable(), how: HowAnswered }),
  basisBase.extend({ kind: z.literal("other"), ground: z.enum([...OtherGround.options, "carried-over"]), note: z.string().min(1) }),
]);
export type PrivacyBasis = z.infer<typeof PrivacyBasis>;

/**
 * Where a case stands. `carried-over` ran before Hervat asked for a basis: it goes on, and the coach is asked to say when the
 * statement was given.
 */
export type BasisStanding =
  | { readonly kind: "standing"; readonly basis: PrivacyBasis }
  | { readonly kind: "carried-over" }
  | { readonly kind: "withdrawn"; readonly withdrawnOn: PlainDate }
  | { readonly kind: "missing" };

/** What came last counts: a basis given anew after a withdrawal stands. */
export function basisStanding(bases: readonly PrivacyBasis[], { carriedOver }: { readonly carriedOver: boolean }): BasisStanding {
  const basis = bases.find(({ withdrawnOn }) => withdrawnOn === null);
  if (basis !== undefined) return { kind: "standing", basis };
  const last = bases.reduce<PlainDate | null>(
    (day, { withdrawnOn }) => (day === null || (withdrawnOn ?? day) > day ? withdrawnOn : day),
    null,
  );
  if (last !== null) return { kind: "withdrawn", withdrawnOn: last };
  return { kind: carriedOver ? "carried-over" : "missing" };
}

/**
 * Whether something new about her health may be kept.
 *
 * @source art. 9 lid 1 AVG: not without a ground; art. 7 lid 3: withdrawal holds from that moment
 */
export function mayEnterHealth(standing: BasisStanding): boolean {
  return standing.kind === "standing" || standing.kind === "carried-over";
}
