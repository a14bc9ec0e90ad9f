import { integer, text } from "drizzle-orm/pg-core";
import { moment, ofTenant, oneOf, sealed, tenantId, version, word } from "./columns.ts";
import { identitySchema } from "./schemas.ts";

export const MAIL_SECURITIES = ["tls", "starttls", "none"] as const;

/** How one practice sends its mail; without a row its mail stays in the local outbox. */
export const mailServers = identitySchema.table(
  "mail_server",
  {
    tenantId: tenantId().primaryKey(),
    host: text("host").notNull(),
    port: integer("port").notNull(),
    security: word("security", MAIL_SECURITIES).notNull(),
    username: text("username"),
    /** Sealed with the practice's key; its row is the practice itself. */
    password: sealed("password"),
    fromAddress: text("from_address").notNull(),
    /** Neutral: the name of a practice can betray illness. */
    fromName: text("from_name").notNull(),
    /** When the test mail was accepted with these settings. */
    provenAt: moment("proven_at"),
    version: version(),
  },
  (table) => [ofTenant(), oneOf("security_is_known", table.security, MAIL_SECURITIES)],
);
