import { z } from "zod";
import { DataBreachId, MembershipId, PlainDate } from "../primitives/index.ts";

/** What went wrong, as who saw it would say. */
export const BreachKind = z.enum([
  "sent-wrong",
  "seen-inside",
  "lost-device",
  "lost-paper",
  "broken-in",
  "malware",
  "data-gone",
  "published",
  "other",
]);
export type BreachKind = z.infer<typeof BreachKind>;

/** Which kinds of data it touched: never what they said. */
export const BreachData = z.enum(["identity", "contact", "sickness", "health", "notes", "reports", "invoices", "sign-in"]);
export type BreachData = z.infer<typeof BreachData>;

export const LONGEST_BREACH_TEXT = 2_000;
const Text = z.string().trim().max(LONGEST_BREACH_TEXT);

/** What people wrote about it. Nothing of a client's health belongs here; it is sealed all the same. Empty: not written yet. */
export const BreachWords = z.strictObject({
  /** What happened. */
  note: Text,
  /** What was done about it, and to keep it from happening again. */
  measures: Text,
  /** Why it was told to the authority, or was not. */
  reason: Text,
  /** What the authority answers to. */
  reference: Text,
  /** Why it was told later than within 72 hours. */
  lateReason: Text,
  /** Why clients were told, or were not. */
  clientsReason: Text,
  lessons: Text,
});
export type BreachWords = z.infer<typeof BreachWords>;

export const NO_WORDS: BreachWords = {
  note: "",
  measures: "",
  reason: "",
  reference: "",
  lateReason: "",
  clientsReason: "",
  lessons: "",
};

/**
 * One breach in the register, which is kept whether or not the authority was told.
 *
 * @source art. 33 lid 5 AVG
 */
export const DataBreach = z.object({
  id: DataBreachId,
  kind: BreachKind,
  reportedAt: z.date(),
  reportedBy: MembershipId,
  /** From here the 72 hours run. */
  discoveredAt: z.date(),
  /** The days on which it could happen, as far as known: in these the log says who saw the dossiers. */
  from: PlainDate.nullable(),
  until: PlainDate.nullable(),
  /** False: it is not known yet which dossiers it touches. */
  casesKnown: z.boolean(),
  data: z.array(BreachData),
  /** Whether it is told to the Autoriteit Persoonsgegevens; null while nobody decided. */
  notify: z.boolean().nullable(),
  decidedAt: z.date().nullable(),
  decidedBy: MembershipId.nullable(),
  notifiedAt: z.date().nullable(),
  /** Whether the clients it touches are told; null while nobody decided. */
  tellClients: z.boolean().nullable(),
  closedAt: z.date().nullable(),
  closedBy: MembershipId.nullable(),
  words: BreachWords,
});
export type DataBreach = z.infer<typeof DataBreach>;

/** What somebody who saw it go wrong can say of it. */
export const BreachFacts = DataBreach.pick({ kind: true, discoveredAt: true, from: true, until: true, casesKnown: true, data: true });
export type BreachFacts = z.infer<typeof BreachFacts>;
