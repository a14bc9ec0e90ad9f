import type { ServingRole } from "./login-roles.ts";

/** Her own cases: those of the client she stands for, or the one that her link opens. What names a case by `trajectory_id` follows it. */
const HER_CASES = "trajectory_id in (select t.id from work.trajectory t)";

/** Rows of a case, for the role behind the client's door. `applyWalls` puts it on every table it reads that has a `trajectory_id`. */
export const CLIENT_CASE_WALL = { name: "client_has_her_cases", using: HER_CASES } as const;

/** The same for what names no case itself. */
const CLIENT_NARROWED = [
  {
    table: "work.trajectory",
    using:
      "client_id = (select m.client_id from identity.membership m where m.id = (select nullif(current_setting('app.membership', true), '')::uuid)) or id = (select nullif(current_setting('app.case', true), '')::uuid)",
  },
  { table: "work.client", using: "id in (select t.client_id from work.trajectory t)" },
  { table: "care.client_contact", using: "client_id in (select t.client_id from work.trajectory t)" },
  {
    table: "work.programme",
    using: "exists (select from work.trajectory t where t.programme_key = programme.key and t.programme_version = programme.number)",
  },
  { table: "work.employer", using: "id in (select c.employer_id from work.client c)" },
  {
    table: "work.contact",
    using:
      "exists (select from work.trajectory t where contact.id in (t.manager_contact_id, t.hr_contact_id, t.bedrijfsarts_contact_id)) or exists (select from care.contact_moment m where m.contact_id = contact.id) or exists (select from care.case_contact c where c.contact_id = contact.id) or exists (select from care.consent c where c.recipient_contact_id = contact.id) or exists (select from work.document_receipt d where d.contact_id = contact.id)",
  },
  // Of what went wrong she hears from the practice: before that there is nothing of it here.
  { table: "work.data_breach_case", using: "told_at is not null" },
  // Of another client not even that she exists. Who of the employer stands in her case would lead back to her cases, and so in a circle.
  {
    table: "identity.membership",
    using: "role <> 'client' or id = (select nullif(current_setting('app.membership', true), '')::uuid)",
  },
  { table: "work.manager_action", using: "step_id in (select s.id from work.resumption_step s)" },
  { table: "care.care_step", using: "step_id in (select s.id from work.resumption_step s)" },
  { table: "care.client_agreement", using: "report_id in (select r.id from reports.report r)" },
  { table: "reports.report_version", using: "report_id in (select r.id from reports.report r)" },
  // Of the practice's own plugins those that made a text of hers.
  {
    table: "reports.installed_plugin",
    using:
      "exists (select from reports.report_version v where v.plugin_id = installed_plugin.plugin_id and v.plugin_version = installed_plugin.plugin_version)",
  },
  { table: "audit.event", using: "id in (select s.event_id from audit.subject s)" },
] as const;

/** Rows of the one case that a link opens. */
const OF_ITS_CASE = "trajectory_id = (select nullif(current_setting('app.case', true), '')::uuid)";

/** The person at the employer who asks. */
const MY_CONTACT =
  "(select m.contact_id from identity.membership m where m.id = (select nullif(current_setting('app.membership', true), '')::uuid))";

/** What she released of one kind, for whom she allows it; the last day of it is asked by the view. */
const allowed = (table: string, category: string) => ({
  role: "manager" as const,
  table: `work.${table}`,
  name: "manager_reads_by_consent",
  using: `exists (select from work.reader_allowance a where a.tenant_id = ${table}.tenant_id and a.trajectory_id = ${table}.trajectory_id and a.category = '${category}')`,
});

/** Rows that a role sees less of than its practice has: one more wall behind the policy table. */
export const NARROWED: readonly { role: ServingRole; table: string; name: string; using: string }[] = [
  {
    role: "manager",
    table: "work.contact",
    name: "manager_reads_work_contacts",
    using: "kind in ('manager', 'hr', 'bedrijfsarts')",
  },
  {
    role: "manager",
    table: "work.joint_text",
    name: "manager_reads_what_lies_before_him",
    using: `left_at is null and contact_id = ${MY_CONTACT}`,
  },
  {
    role: "manager",
    table: "reports.brought_report",
    name: "hr_reads_her_employers",
    using: `brought_by in (select m.id from identity.membership m join work.contact c on c.id = m.contact_id where c.employer_id = (select mine.employer_id from work.contact mine where mine.id = ${MY_CONTACT}))`,
  },
  // An employer offers, and the practice answers: what lies with HR alone is nobody else's.
  { role: "coach", table: "reports.brought_report", name: "practice_reads_what_is_offered", using: "status <> 'draft'" },
  { role: "manager", table: "work.reader_allowance", name: "manager_reads_his_own", using: `contact_id = ${MY_CONTACT}` },
  allowed("released_factor", "work-factors"),
  allowed("work_goal", "work-goals"),
  allowed("released_agreement", "work-agreements"),
  { role: "link", table: "work.joint_text", name: "link_reads_none", using: "false" },
  {
    role: "manager",
    table: "reports.document",
    name: "manager_reads_released",
    using: `audience = 'manager' and released_at is not null and withdrawn_at is null and (readers is null or ${MY_CONTACT} = any(readers))`,
  },
  {
    role: "link",
    table: "reports.document",
    name: "link_reads_released",
    using: `audience = 'bedrijfsarts' and released_at is not null and withdrawn_at is null and ${OF_ITS_CASE}`,
  },
  {
    role: "link",
    table: "reports.report",
    name: "link_reads_released",
    using: `kind = 'bedrijfsarts-rapportage' and status in ('released', 'fetched') and ${OF_ITS_CASE}`,
  },
  ...CLIENT_NARROWED.map((wall) => ({ role: "client" as const, name: "client_has_her_own", ...wall })),
];
