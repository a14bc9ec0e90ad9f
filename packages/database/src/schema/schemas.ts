import { pgSchema } from "drizzle-orm/pg-core";

/** Who is who: practices, people, memberships, and the mail that goes to them. */
export const identitySchema = pgSchema("identity");
/** Everything about health. The manager's login role has no grant here at all. */
export const careSchema = pgSchema("care");
/** What an employer may know: the employment side of a trajectory. */
export const workSchema = pgSchema("work");
export const billingSchema = pgSchema("billing");
/** Reports, their documents and the batches that make them. */
export const reportsSchema = pgSchema("reports");
/** Who looked at what; rows are added and never changed. */
export const auditSchema = pgSchema("audit");
