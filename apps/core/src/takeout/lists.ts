import type { EmployerRecord } from "@hervat/database/repositories";
import type { listTakenTrajectories, TakenSession } from "@hervat/database/takeout";
import type { Cell } from "@hervat/domain/caseload-import";
import { type Invoice, invoiceTotals, receivedCents } from "@hervat/domain/invoicing";
import { addressLines } from "@hervat/domain/practice";
import type { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { type Programme, ProgrammeKey, pinnedProgramme } from "@hervat/domain/programme";
import { type Locale, m } from "@hervat/messages";
import { dayInAmsterdam } from "../clock.ts";

type Table = readonly (readonly Cell[])[];
type Line = Awaited<ReturnType<typeof listTakenTrajectories>>[number];

export interface ClientFacts {
  readonly programmes: readonly Programme[];
  readonly firstSickDay: (id: TrajectoryId) => PlainDate | null;
}

export function clientTable(lines: readonly Line[], { programmes, firstSickDay }: ClientFacts, locale: Locale): Table {
  const at = { locale };
  const statuses = {
    intake: m.trajectory_status_intake({}, at),
    active: m.trajectory_status_active({}, at),
    paused: m.trajectory_status_paused({}, at),
    completed: m.trajectory_status_completed({}, at),
    stopped: m.trajectory_status_stopped({}, at),
  };
  return [
    [
      m.takeout_column_code({}, at),
      m.takeout_column_name({}, at),
      m.takeout_column_function({}, at),
      m.takeout_column_hours({}, at),
      m.takeout_column_employer({}, at),
      m.takeout_column_coach({}, at),
      m.takeout_column_programme({}, at),
      m.takeout_column_status({}, at),
      m.takeout_column_started({}, at),
      m.takeout_column_sick({}, at),
    ],
    ...lines.map((line): Cell[] => [
      line.code,
      line.name,
      line.function ?? "",
      line.hours ?? "",
      line.employer,
      line.coach,
      programmeName(line, programmes, locale),
      statuses[line.status],
      line.startedOn,
      firstSickDay(line.trajectoryId) ?? "",
    ]),
  ];
}

export function sessionTable(sessions: readonly TakenSession[], codes: ReadonlyMap<string, string>, locale: Locale): Table {
  const at = { locale };
  const kinds = {
    session: m.session_kind_session_unnumbered({}, at),
    "client-intake": m.session_kind_client_intake({}, at),
    "manager-intake": m.session_kind_manager_intake({}, at),
    evaluation: m.session_kind_evaluation({}, at),
  };
  const statuses = {
    planned: m.session_status_planned({}, at),
    held: m.session_status_held({}, at),
    cancelled: m.session_status_cancelled({}, at),
    "no-show": m.session_status_no_show({}, at),
  };
  const clock = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });
  return [
    [
      m.takeout_column_code({}, at),
      m.takeout_column_day({}, at),
      m.takeout_column_time({}, at),
      m.takeout_column_minutes({}, at),
      m.takeout_column_kind({}, at),
      m.takeout_column_number({}, at),
      m.takeout_column_status({}, at),
    ],
    ...sessions.map((session): Cell[] => [
      codes.get(session.trajectoryId) ?? "",
      dayInAmsterdam(session.startsAt),
      clock.format(session.startsAt),
      session.minutes,
      kinds[session.kind],
      session.number ?? "",
      statuses[session.status],
    ]),
  ];
}

export function invoiceTable(
  invoices: readonly Invoice[],
  { codes, employers }: { readonly codes: ReadonlyMap<string, string>; readonly employers: ReadonlyMap<string, string> },
  locale: Locale,
): Table {
  const at = { locale };
  const statuses = {
    concept: m.takeout_invoice_concept({}, at),
    issued: m.takeout_invoice_issued({}, at),
    credited: m.takeout_invoice_credited({}, at),
    "credit-note": m.takeout_invoice_credit_note({}, at),
  };
  return [
    [
      m.takeout_column_number({}, at),
      m.takeout_column_day({}, at),
      m.takeout_column_due({}, at),
      m.takeout_column_status({}, at),
      m.takeout_column_employer({}, at),
      m.takeout_column_code({}, at),
      m.takeout_column_reference({}, at),
      m.takeout_column_net({}, at),
      m.takeout_column_vat({}, at),
      m.takeout_column_total({}, at),
      m.takeout_column_paid({}, at),
    ],
    ...invoices.map((invoice): Cell[] => {
      const issued = invoice.status === "concept" ? null : invoice;
      const { netCents, vatCents, grossCents } = invoiceTotals(invoice.lines);
      return [
        issued?.number ?? "",
        issued?.issuedOn ?? "",
        issued !== null && "dueOn" in issued ? issued.dueOn : "",
        statuses[invoice.status],
        issued?.customer.legalName ?? employers.get(invoice.employerId) ?? "",
        invoice.trajectoryId === null ? "" : (codes.get(invoice.trajectoryId) ?? ""),
        invoice.dossierReference,
        netCents / 100,
        vatCents / 100,
        grossCents / 100,
        issued !== null && "payments" in issued ? receivedCents(issued) / 100 : 0,
      ];
    }),
  ];
}

export function employerTable(employers: readonly EmployerRecord[], lines: readonly Line[], locale: Locale): Table {
  const at = { locale };
  const count = Map.groupBy(lines, ({ employerId }) => employerId);
  return [
    [
      m.takeout_column_name({}, at),
      m.takeout_column_legal_name({}, at),
      m.takeout_column_kvk({}, at),
      m.takeout_column_address({}, at),
      m.takeout_column_email({}, at),
      m.takeout_column_clients({}, at),
    ],
    ...employers.map(({ id, name, invoicing }): Cell[] => [
      name,
      invoicing.legalName,
      invoicing.kvkNumber ?? "",
      invoicing.invoiceAddress === null ? "" : addressLines(invoicing.invoiceAddress).join(", "),
      invoicing.invoiceEmail ?? "",
      new Set(count.get(id)?.map(({ code }) => code)).size,
    ]),
  ];
}

function programmeName({ programmeKey, programmeVersion }: Line, programmes: readonly Programme[], locale: Locale): string {
  const found = pinnedProgramme(programmes, { key: ProgrammeKey.parse(programmeKey), version: programmeVersion });
  return found === undefined ? `${programmeKey} (${programmeVersion})` : `${found.names[locale]} (v${programmeVersion})`;
}
