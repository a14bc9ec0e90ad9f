import { type Consent, type ConsentRefusal, ledgerOf } from "../consent/index.ts";
import type { ContactId, PlainDate } from "../primitives/index.ts";

/** Somebody of the employer in a case. */
export interface ReaderAtWork {
  readonly recipient: "manager" | "hr";
  readonly contactId: ContactId;
}

/** Who of the employer stands in a case: the manager first. */
export function readersAtWork(trajectory: {
  readonly managerContactId: ContactId | null;
  readonly hrContactId: ContactId | null;
}): readonly ReaderAtWork[] {
  const { managerContactId, hrContactId } = trajectory;
  return [
    ...(managerContactId === null ? [] : [{ recipient: "manager", contactId: managerContactId } as const]),
    ...(hrContactId === null ? [] : [{ recipient: "hr", contactId: hrContactId } as const]),
  ];
}

/**
 * Whether her latest word in the ledger keeps a report that is made for the manager from this reader. It leaves on her yes to that very
 * report, so that silence there keeps nothing, and neither does a yes that ran out; a no does, until she says yes there again.
 *
 * @source docs/sources.md §3, row "end evaluation (joint part)"; docs/decisions/who-reads-an-evaluation.md
 */
export function isKeptFrom(
  reader: ReaderAtWork,
  said: { readonly consents: readonly Consent[]; readonly refusals: readonly ConsentRefusal[] },
  today: PlainDate,
): boolean {
  const standing = ledgerOf(reader, said, today).find(({ category }) => category === "evaluation")?.standing;
  return standing === "refused" || standing === "withdrawn";
}
