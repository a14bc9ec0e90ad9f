import type { Db } from "@hervat/database";
import { caseContactRepository, contactRepository } from "@hervat/database/repositories";
import type { Consent, ConsentRefusal, GrantTo } from "@hervat/domain/consent";
import { OutsideKind } from "@hervat/domain/people";
import type { ContactId, PracticeId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";

export interface OwnRecipient {
  readonly recipient: GrantTo["recipient"];
  readonly contactId: ContactId;
  readonly name: string;
  readonly organisation: string | null;
  /** Whether she can allow this person something from now on; who stands here no more, she can only take things back from. */
  readonly here: boolean;
}

/** Everyone to whom something of hers may go, or went: those of the case first, in the order of the ledger. */
export async function ownRecipients(
  tx: Db,
  practiceId: PracticeId,
  trajectory: Trajectory,
  said: readonly (Consent["grant"] | ConsentRefusal)[],
): Promise<OwnRecipient[]> {
  const beside = await caseContactRepository(tx, { tenant: practiceId }).ofTrajectory(trajectory.id);
  const present = new Map<ContactId, GrantTo["recipient"]>();
  const { bedrijfsartsContactId, managerContactId, hrContactId } = trajectory;
  if (bedrijfsartsContactId !== null) present.set(bedrijfsartsContactId, "bedrijfsarts");
  if (managerContactId !== null) present.set(managerContactId, "manager");
  if (hrContactId !== null) present.set(hrContactId, "hr");
  for (const { value } of beside) {
    const kind = OutsideKind.safeParse(value.kind);
    if (kind.success) present.set(value.id, kind.data);
  }
  const all = new Map(present);
  for (const { contactId, recipient } of said) if (!all.has(contactId)) all.set(contactId, recipient);
  const contacts = all.size === 0 ? [] : await contactRepository(tx, practiceId).findMany([...all.keys()]);
  return [...all].flatMap(([contactId, recipient]) => {
    const found = contacts.find(({ id }) => id === contactId);
    if (found === undefined) return [];
    return [{ recipient, contactId, name: found.name, organisation: found.organisation ?? null, here: present.has(contactId) }];
  });
}
