import type { GrantTo } from "@hervat/domain/consent";
import type { ContactId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";

/** As what someone stands in a case: a consent goes to a person in her role, never to a name alone. Null for who stands in none. */
export function recipientOf(trajectory: Trajectory, contactId: ContactId, reach: "named" | "team"): GrantTo | null {
  if (trajectory.bedrijfsartsContactId === contactId) return { recipient: "bedrijfsarts", contactId, reach };
  if (trajectory.managerContactId === contactId) return { recipient: "manager", contactId };
  if (trajectory.hrContactId === contactId) return { recipient: "hr", contactId };
  return null;
}
