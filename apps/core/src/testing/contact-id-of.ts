import type { ContactId, Result } from "@hervat/domain/primitives";

/** Who was saved. @throws Error when nobody was: a test that goes on without a person proves nothing. */
export function contactIdOf(saved: Result<{ contactId: ContactId | null }, unknown>): ContactId {
  const contactId = saved.ok ? saved.value.contactId : null;
  if (contactId === null) throw new Error("no contact was saved");
  return contactId;
}
