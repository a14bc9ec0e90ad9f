import { type Locale, m } from "@hervat/messages";

/** That a report of another kind than those of Hervat is kept, and not made yet: said before it is handed over. */
export function otherKindLines(kind: string, locale: Locale): string[] {
  return kind.startsWith("other:") ? [m.author_other_kind({ kind }, { locale })] : [];
}
