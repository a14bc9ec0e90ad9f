import type { Email } from "../people/email.ts";

/** Houses where anyone has an address: an employer who mails from there says nothing about the client's. */
const PUBLIC_HOUSES: ReadonlySet<string> = new Set([
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "outlook.nl",
  "hotmail.com",
  "hotmail.nl",
  "live.com",
  "live.nl",
  "msn.com",
  "icloud.com",
  "me.com",
  "yahoo.com",
  "yahoo.nl",
  "proton.me",
  "protonmail.com",
  "ziggo.nl",
  "kpnmail.nl",
  "kpnplanet.nl",
  "planet.nl",
  "xs4all.nl",
  "home.nl",
  "hetnet.nl",
  "casema.nl",
  "chello.nl",
  "upcmail.nl",
  "tele2.nl",
  "telfort.nl",
  "freedom.nl",
  "gmx.com",
  "gmx.net",
]);

function houseOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** The same house, or one inside the other: `mail.bedrijf.nl` is read at `bedrijf.nl` too. */
function sameHouse(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/**
 * Whether the client's own address looks like one of her employer, who may read along. `atWork` are addresses that the practice
 * knows of that employer: of its manager, its HR, its invoices.
 */
export function looksLikeWork(email: Email, atWork: readonly string[]): boolean {
  const hers = houseOf(email);
  if (PUBLIC_HOUSES.has(hers)) return false;
  return atWork.some((address) => !PUBLIC_HOUSES.has(houseOf(address)) && sameHouse(hers, houseOf(address)));
}

/** Whether links may go to this address: it is not one of work, or the coach confirmed this very address with her. */
export function mayMailClient(
  email: Email,
  { atWork, confirmed }: { readonly atWork: readonly string[]; readonly confirmed: string | null },
): boolean {
  return confirmed === email || !looksLikeWork(email, atWork);
}
