import type { Letterhead } from "../views/parts.ts";
import { addressLines } from "./address.ts";
import type { PracticeProfile } from "./practice-profile.ts";

/** The practice as its letters show it. The sender is the neutral name where there is one: an envelope is read by many. */
export function toLetterhead(profile: PracticeProfile): Letterhead {
  return {
    legalName: profile.legalName,
    senderName: profile.senderName ?? profile.legalName,
    addressLines: profile.address === null ? [] : addressLines(profile.address),
    phone: profile.phone,
    email: profile.email,
    website: profile.website,
    kvkNumber: profile.kvkNumber,
    vatId: profile.vatId,
    iban: profile.iban,
    logo: profile.logo,
    accent: profile.accent,
    footer: profile.footer,
  };
}
