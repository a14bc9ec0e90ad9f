import type { AuditBreak } from "@hervat/database/repositories";
import { type Locale, m } from "@hervat/messages";

/** What does not fit in a chain, and where. */
export function breakText({ kind, seq }: AuditBreak, locale: Locale): string {
  switch (kind) {
    case "number":
      return m.audit_break_number({ seq }, { locale });
    case "content":
      return m.audit_break_content({ seq }, { locale });
    case "link":
      return m.audit_break_link({ seq }, { locale });
    case "subject":
      return m.audit_break_subject({}, { locale });
    case "checkpoint":
      return m.audit_break_checkpoint({ seq }, { locale });
    case "anchor":
      return m.audit_break_anchor({ seq }, { locale });
  }
}
