import { z } from "zod";
import { yearsAfter } from "../calendar/index.ts";
import { PlainDate } from "../primitives/index.ts";
import type { PracticeProfile } from "./practice-profile.ts";

/** What no program can see for itself: somebody says so, and the page says that somebody did. */
export const ByHand = z.enum(["restored", "key-elsewhere", "processors"]);
export type ByHand = z.infer<typeof ByHand>;

export const ReadinessItem = z.enum(["https", "mail", "backup", "second-factor", "statement", ...ByHand.options]);
export type ReadinessItem = z.infer<typeof ReadinessItem>;

/** Somebody of the practice said that she saw to it. */
export const Confirmed = z.strictObject({ item: ByHand, on: PlainDate });
export type Confirmed = z.infer<typeof Confirmed>;

export interface ReadinessFacts {
  /** Every door is an https address. */
  readonly https: boolean;
  /** A mail server took the test mail. */
  readonly mail: boolean;
  readonly lastBackupAt: Date | null;
  /** Colleagues who have not set up their second factor. */
  readonly withoutSecondFactor: number;
  readonly profile: Pick<PracticeProfile, "address" | "phone" | "email" | "privacyOfficer" | "complaints">;
  readonly confirmed: readonly Confirmed[];
}

export interface Readiness {
  readonly item: ReadinessItem;
  readonly done: boolean;
  /** When somebody said so; null for what Hervat looked at itself. */
  readonly confirmedOn: PlainDate | null;
}

const BACKUP_STANDS_MS = 2 * 24 * 60 * 60 * 1000;

/**
 * Whether this practice is ready for the data of real clients, thing by thing. What a person confirmed holds a year: a restore that
 * was tried long ago, or an agreement that nobody looked at since, says little.
 *
 * @source art. 5 lid 2, 24, 28 and 32 AVG; docs/sources.md §5
 */
export function readinessOf(facts: ReadinessFacts, now: Date, today: PlainDate): readonly Readiness[] {
  const { https, mail, lastBackupAt, withoutSecondFactor, profile } = facts;
  const seen = (item: ReadinessItem, done: boolean): Readiness => ({ item, done, confirmedOn: null });
  const said = (item: ByHand): Readiness => {
    const on = facts.confirmed.find((one) => one.item === item)?.on ?? null;
    return { item, done: on !== null && yearsAfter(on, 1) > today, confirmedOn: on };
  };
  const reached = profile.phone !== null || profile.email !== null || profile.address !== null;
  return [
    seen("https", https),
    seen("mail", mail),
    seen("second-factor", withoutSecondFactor === 0),
    seen("statement", reached && profile.privacyOfficer !== null && profile.complaints !== null),
    seen("backup", lastBackupAt !== null && now.getTime() - lastBackupAt.getTime() <= BACKUP_STANDS_MS),
    said("restored"),
    said("key-elsewhere"),
    said("processors"),
  ];
}
