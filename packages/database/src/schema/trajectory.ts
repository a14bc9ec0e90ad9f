import type { ClientId, ContactId, MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { clients } from "./client.ts";
import { civilDay, moment, oneOf, rowId, sameTenant, tenantId, tenantRow, version, word } from "./columns.ts";
import { contacts } from "./contact.ts";
import { memberships } from "./membership.ts";
import { practices } from "./practice.ts";
import { workSchema } from "./schemas.ts";

export const TRAJECTORY_STATUSES = ["intake", "active", "paused", "completed", "stopped"] as const;

export const STOP_REASONS = ["in-consultation", "employment-ended", "order-ended"] as const;

/** One client in one version of one programme. The phase is a health statement and stands in `care.phase`. */
export const trajectories = workSchema.table(
  "trajectory",
  {
    tenantId: tenantId(),
    id: rowId().$type<TrajectoryId>(),
    clientId: uuid("client_id").$type<ClientId>().notNull(),
    coachMembershipId: uuid("coach_membership_id").$type<MembershipId>().notNull(),
    programmeKey: text("programme_key").notNull(),
    programmeVersion: integer("programme_version").notNull(),
    /** Another number, length (minutes) and rhythm (days) of talks than the programme has. Counts of talks: not granted to the manager. */
    agreedTalks: integer("agreed_talks"),
    agreedTalkMinutes: integer("agreed_talk_minutes"),
    agreedRhythmDays: integer("agreed_rhythm_days"),
    status: word("status", TRAJECTORY_STATUSES).notNull(),
    startedOn: civilDay("started_on").notNull(),
    activeSince: civilDay("active_since"),
    pausedOn: civilDay("paused_on"),
    completedOn: civilDay("completed_on"),
    evaluatedOn: civilDay("evaluated_on"),
    stoppedOn: civilDay("stopped_on"),
    /** A work reason; why a client stopped is not told here, an employer may read this table. */
    stopReason: word("stop_reason", STOP_REASONS),
    managerContactId: uuid("manager_contact_id").$type<ContactId>(),
    /** The day on which this manager took over from another; empty where he was there from the start. */
    managerSince: civilDay("manager_since"),
    /** The manager whom the client was shown, and it was fine: `keepShown` writes it. Another who stands there reads nothing yet. */
    managerShownId: uuid("manager_shown_contact_id").$type<ContactId>(),
    hrContactId: uuid("hr_contact_id").$type<ContactId>(),
    hrSince: civilDay("hr_since"),
    hrShownId: uuid("hr_shown_contact_id").$type<ContactId>(),
    bedrijfsartsContactId: uuid("bedrijfsarts_contact_id").$type<ContactId>(),
    /** Held before this trajectory came into Hervat. A count of sessions: not granted to the manager. */
    sessionsBefore: integer("sessions_before").notNull().default(0),
    /** Ran before Hervat asked for a privacy basis: it goes on, and the coach is asked to say when the statement was given. */
    carriedOver: boolean("carried_over").notNull().default(false),
    priceAgreementCents: integer("price_agreement_cents"),
    purchaseOrder: text("purchase_order"),
    /** Where this trajectory's invoice goes when not to the employer's own address. */
    invoiceAddress: text("invoice_address").array(),
    invoiceEmail: text("invoice_email"),
    version: version(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    foreignKey({ name: "trajectory_practice", columns: [table.tenantId], foreignColumns: [practices.id] }),
    sameTenant("trajectory_client", [table.tenantId, table.clientId], [clients.tenantId, clients.id]),
    sameTenant("trajectory_coach", [table.tenantId, table.coachMembershipId], [memberships.tenantId, memberships.id]),
    sameTenant("trajectory_manager", [table.tenantId, table.managerContactId], [contacts.tenantId, contacts.id]),
    sameTenant("trajectory_hr", [table.tenantId, table.hrContactId], [contacts.tenantId, contacts.id]),
    sameTenant("trajectory_bedrijfsarts", [table.tenantId, table.bedrijfsartsContactId], [contacts.tenantId, contacts.id]),
    index("trajectory_client").on(table.tenantId, table.clientId),
    index("trajectory_coach").on(table.tenantId, table.coachMembershipId),
    index("trajectory_manager").on(table.tenantId, table.managerContactId),
    index("trajectory_hr").on(table.tenantId, table.hrContactId),
    oneOf("status_is_known", table.status, TRAJECTORY_STATUSES),
    oneOf("stop_reason_is_known", table.stopReason, STOP_REASONS),
    check("active_has_its_day", sql`${table.status} not in ('active', 'paused', 'completed') or ${table.activeSince} is not null`),
    check("paused_has_its_day", sql`(${table.status} = 'paused') = (${table.pausedOn} is not null)`),
    check("completed_has_its_day", sql`(${table.status} = 'completed') = (${table.completedOn} is not null)`),
    check(
      "stopped_has_day_and_reason",
      sql`(${table.status} = 'stopped') = (${table.stoppedOn} is not null) and (${table.status} = 'stopped') = (${table.stopReason} is not null)`,
    ),
    check("sessions_before_not_negative", sql`${table.sessionsBefore} >= 0`),
    check("agreed_talks_are_counted", sql`${table.agreedTalks} >= 1`),
    check(
      "agreed_talks_come_together",
      sql`${table.agreedTalks} is not null or (${table.agreedTalkMinutes} is null and ${table.agreedRhythmDays} is null)`,
    ),
    check("price_not_negative", sql`${table.priceAgreementCents} >= 0`),
  ],
);
