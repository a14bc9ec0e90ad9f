import { createHash } from "node:crypto";
import type { Budget } from "./budget.ts";

/** Per address of the caller: wide enough for a practice behind one router. */
export const ADDRESS_BUDGET: Budget = { windowSeconds: 60, max: 60 };

/** Per e-mail address, from wherever: a right password gives it back. */
export const PASSWORD_BUDGET: Budget = { windowSeconds: 15 * 60, max: 10 };

/** A code of the telephone opens once, in all of the time it could be taken: its own half minute, the one before and the one after. */
export const USED_CODE_BUDGET: Budget = { windowSeconds: 90, max: 1 };

/** Codes that a client gives once more in a session, per person: a right one opens nothing that guessing would be worth. */
export const CONFIRM_BUDGET: Budget = { windowSeconds: 15 * 60, max: 10 };

/** Mails with a link to a new password, per e-mail address: nobody's mailbox is filled. */
export const NEW_PASSWORD_BUDGET: Budget = { windowSeconds: 60 * 60, max: 3 };

/**
 * Per address of the caller, and per code that is typed: whoever guesses from elsewhere does not shut out who has the code. With 59
 * bits a start code is not found by guessing from many addresses at once.
 */
export const SETUP_CODE_BUDGET: Budget = { windowSeconds: 15 * 60, max: 10 };

/** Answers by one link, and documents made for it: many more than a person gives. */
export const LINK_BUDGET: Budget = { windowSeconds: 60 * 60, max: 60 };

/** Files that anyone asks about, per address of the caller: a hash is not found by guessing, and the list is not walked. */
export const VERIFY_BUDGET: Budget = { windowSeconds: 15 * 60, max: 60 };

/** Codes by SMS, per mail to a bedrijfsarts. */
export const SMS_BUDGET: Budget = { windowSeconds: 60 * 60, max: 3 };

/** A budget is kept under a hash, so that the table is no list of who signs in. */
export function budgetKey(kind: string, who: string): string {
  return `${kind}:${createHash("sha256").update(who.normalize("NFC").trim().toLowerCase()).digest("base64url")}`;
}
