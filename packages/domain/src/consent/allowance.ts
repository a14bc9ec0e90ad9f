import { z } from "zod";
import { ContactId, PlainDate } from "../primitives/index.ts";
import { WorkCategory } from "./categories.ts";
import type { Consent } from "./consent.ts";

/**
 * That one person at the employer may read one kind of what she releases, as far as that side may know of a consent: not when she
 * gave it, how, or that she refused. Where there is none nothing tells apart a no, an end and a question never asked.
 */
export const ReaderAllowance = z.object({
  contactId: ContactId,
  category: WorkCategory,
  /** The last day; null = until the guidance ends. */
  until: PlainDate.nullable(),
});
export type ReaderAllowance = z.infer<typeof ReaderAllowance>;

/**
 * What of the consents of a case the employer's side needs to know: for manager and HR each, what they may read and until when. It
 * moves when a consent does and never with the clock: no consent is recorded before it was given, and none is withdrawn in advance.
 */
export function allowancesOf(consents: readonly Consent[]): readonly ReaderAllowance[] {
  const longest = new Map<string, ReaderAllowance>();
  for (const { status, grant, expiresOn } of consents) {
    if (status === "withdrawn" || (grant.recipient !== "manager" && grant.recipient !== "hr")) continue;
    for (const category of grant.categories) {
      const { contactId } = grant;
      const key = `${contactId} ${category}`;
      const known = longest.get(key);
      longest.set(key, { contactId, category, until: known === undefined ? expiresOn : laterEnd(known.until, expiresOn) });
    }
  }
  return [...longest.values()];
}

function laterEnd(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
