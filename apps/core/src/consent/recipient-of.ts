import type { Db } from "@hervat/database";
import { caseContactRepository } from "@hervat/database/repositories";
import type { GrantTo } from "@hervat/domain/consent";
import { OutsideKind } from "@hervat/domain/people";
import type { ContactId, PracticeId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";

/** As what someone stands in a case: a consent goes to a person in her role, never to a name alone. Null for who stands in none. */
export async function recipientOf(
  tx: Db,
  practiceId: PracticeId,
  trajectory: Trajectory,
  contactId: ContactId,
  reach: "named" | "team",
): Promise<GrantTo | null> {
  if (trajectory.bedrijfsartsContactId === contactId) return { recipient: "bedrijfsarts", contactId, reach };
  if (trajectory.managerContactId === contactId) return { recipient: "manager", contactId };
  if (trajectory.hrContactId === contactId) return { recipient: "hr", contactId };
  const beside = await caseContactRepository(tx, { tenant: practiceId }).ofTrajectory(trajectory.id);
  const kind = OutsideKind.safeParse(beside.find(({ value }) => value.id === contactId)?.value.kind);
  return kind.success ? { recipient: kind.data, contactId } : null;
}
