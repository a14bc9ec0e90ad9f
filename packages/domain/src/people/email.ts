import { z } from "zod";

/**
 * An e-mail address as Hervat stores and compares it: no space around it, lower case, and Unicode in one
 * composed form, so that one person has one address. The part before the @ is kept as written otherwise:
 * dots and plus signs mean different mailboxes at most providers.
 */
export const Email = z.string().transform(tidy).pipe(z.email()).brand<"Email">();
export type Email = z.infer<typeof Email>;

function tidy(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
