import { index, integer, text } from "drizzle-orm/pg-core";
import { moment, oneOf, rowId, tenantId, tenantRow, word } from "./columns.ts";
import { identitySchema } from "./schemas.ts";

export const MAIL_STATUSES = ["waiting", "sending", "sent", "failed", "kept"] as const;

/**
 * The outbox: mail is a row in the transaction that causes it. A message never holds a word about health. Mail that belongs to
 * no practice (a new password) carries the nil id as its tenant.
 */
export const mails = identitySchema.table(
  "mail",
  {
    tenantId: tenantId(),
    id: rowId(),
    /** Which sentence this is, for the outbox page: `invitation`, `test`, `password-reset`. */
    kind: text("kind").notNull(),
    to: text("to").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html"),
    /** `kept`: no mail server is set, the message stays on the local outbox page. */
    status: word("status", MAIL_STATUSES).notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    /** A word, never the text of an exception. */
    error: text("error"),
    createdAt: moment("created_at").notNull(),
    notBefore: moment("not_before").notNull(),
    leaseUntil: moment("lease_until"),
    sentAt: moment("sent_at"),
  },
  (table) => [
    ...tenantRow(table),
    index("mail_waiting").on(table.tenantId, table.status, table.notBefore),
    oneOf("status_is_known", table.status, MAIL_STATUSES),
  ],
);
