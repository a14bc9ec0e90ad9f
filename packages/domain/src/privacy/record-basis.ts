import {
  type MembershipId,
  newId,
  ok,
  type PlainDate,
  PrivacyBasisId,
  type Result,
  refuse,
  type TrajectoryId,
} from "../primitives/index.ts";
import type { HowAnswered, OtherGround, PrivacyBasis } from "./privacy-basis.ts";

/** What is recorded: her answer to the statement, or another ground with the reason why it holds. */
export type BasisForm = {
  readonly trajectoryId: TrajectoryId;
  readonly givenOn: PlainDate;
  readonly recordedBy: MembershipId | null;
  readonly ground:
    | { readonly kind: "statement"; readonly textVersion: string | null; readonly how: HowAnswered }
    | { readonly kind: "other"; readonly ground: OtherGround; readonly note: string };
};

export type RecordBasisRefusal =
  | { readonly kind: "in-the-future"; readonly today: PlainDate }
  | { readonly kind: "note-missing" }
  | { readonly kind: "already-stands"; readonly givenOn: PlainDate };

/** One ground stands at a time; it may be recorded later than it was given, never earlier. */
export function recordBasis(form: BasisForm, before: readonly PrivacyBasis[], today: PlainDate): Result<PrivacyBasis, RecordBasisRefusal> {
  const standing = before.find(({ withdrawnOn }) => withdrawnOn === null);
  if (standing !== undefined) return refuse({ kind: "already-stands", givenOn: standing.givenOn });
  if (form.givenOn > today) return refuse({ kind: "in-the-future", today });
  const { trajectoryId, givenOn, recordedBy, ground } = form;
  const base = { id: newId(PrivacyBasisId), trajectoryId, givenOn, recordedBy, withdrawnOn: null };
  if (ground.kind === "statement") return ok({ ...base, ...ground });
  const note = ground.note.trim();
  return note === "" ? refuse({ kind: "note-missing" }) : ok({ ...base, ...ground, note });
}

export type WithdrawBasisRefusal =
  | { readonly kind: "nothing-stands" }
  | { readonly kind: "in-the-future" }
  | { readonly kind: "before-given"; readonly givenOn: PlainDate };

/** The ground of guidance that ran before Hervat asked for one, written down so that it can be withdrawn. */
export function carriedOverBasis(trajectoryId: TrajectoryId, since: PlainDate, recordedBy: MembershipId): PrivacyBasis {
  return {
    id: newId(PrivacyBasisId),
    trajectoryId,
    givenOn: since,
    recordedBy,
    withdrawnOn: null,
    kind: "other",
    ground: "carried-over",
    note: "-",
  };
}

/** She takes it back, and never has to say why. */
export function withdrawBasis(
  bases: readonly PrivacyBasis[],
  { on, today }: { readonly on: PlainDate; readonly today: PlainDate },
): Result<PrivacyBasis, WithdrawBasisRefusal> {
  const basis = bases.find(({ withdrawnOn }) => withdrawnOn === null);
  if (basis === undefined) return refuse({ kind: "nothing-stands" });
  if (on > today) return refuse({ kind: "in-the-future" });
  if (on < basis.givenOn) return refuse({ kind: "before-given", givenOn: basis.givenOn });
  return ok({ ...basis, withdrawnOn: on });
}
