import type { Db } from "@hervat/database";
import { type CaseloadLine, invoiceRepository, paymentReminderRepository, readCaseload } from "@hervat/database/repositories";
import { type Invoice, InvoiceNumber, latenessOf, mayRemind, openCents } from "@hervat/domain/invoicing";
import { Cents } from "@hervat/domain/money";
import { InvoiceId, PlainDate, type PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelations } from "../trajectory/read-relations.ts";
import { isToInvoice, moneyOfCases } from "./case-money.ts";

const Facts = { trajectoryId: TrajectoryId, reference: z.string(), employer: z.string() };

export const MoneyShown = z.strictObject({
  /** Fell due and is on no issued invoice; VAT not included. */
  due: z.array(
    z.strictObject({
      ...Facts,
      /** Of the agreed price. */
      dueCents: Cents,
      /** For talks and kilometres that are paid beside it. */
      timeCents: Cents,
      /** The concept in which it stands already. */
      conceptId: InvoiceId.nullable(),
    }),
  ),
  /** Agreed, and not due yet. */
  later: z.array(z.strictObject({ ...Facts, laterCents: Cents, moment: z.enum(["start", "halfway", "end"]) })),
  /** Guided without an agreed price: nothing can be invoiced. */
  withoutPrice: z.array(z.strictObject(Facts)),
  unpaid: z.array(
    z.strictObject({
      ...Facts,
      invoiceId: InvoiceId,
      number: InvoiceNumber,
      issuedOn: PlainDate,
      dueOn: PlainDate,
      openCents: Cents,
      /** Days after the last day to pay; 0 where there is still time. */
      daysLate: z.int(),
      lateness: z.enum(["not-yet", "to-30", "to-60", "to-90", "over-90"]),
      reminders: z.array(PlainDate),
      /** Why no reminder can leave today; null where one can. */
      heldBack: z.enum(["not-overdue", "no-address", "reminded-lately"]).nullable(),
    }),
  ),
  may: z.strictObject({ export: z.boolean() }),
});
export type MoneyShown = z.infer<typeof MoneyShown>;

/** What is not invoiced yet, what falls due later, and what is not paid, of the cases whoever asks may invoice. By code, and nobody's name. */
export function readMoney(ctx: ServiceContext): Promise<MoneyShown> {
  const practiceId = practiceOf(ctx);
  const resource = { kind: "practice", practiceId } as const;
  ctx.authorise("invoice.list", resource);
  return ctx.inTransaction(async (tx) => {
    const [lines, stored] = await Promise.all([
      readCaseload(tx, practiceId, { now: ctx.now() }),
      invoiceRepository(tx, practiceId).everyIssued(),
    ]);
    const mine = await readMine(tx, ctx, practiceId, lines);
    const invoices = stored.map(({ value }) => value).filter(({ trajectoryId }) => trajectoryId !== null && mine.has(trajectoryId));
    return {
      ...(await toInvoice(tx, practiceId, [...mine.values()])),
      unpaid: await unpaidOf(tx, ctx, mine, invoices),
      may: { export: ctx.may("invoice.export", resource) },
    };
  });
}

async function readMine(tx: Db, ctx: ServiceContext, practiceId: PracticeId, lines: readonly CaseloadLine[]) {
  const relations = await readRelations(
    tx,
    practiceId,
    lines.map(({ trajectoryId }) => trajectoryId),
  );
  const allowed = lines.filter(({ trajectoryId }) => {
    const relation = relations.get(trajectoryId);
    return relation !== undefined && ctx.may("invoice.read", { kind: "trajectory", ...relation });
  });
  return new Map(allowed.map((line) => [line.trajectoryId, line]));
}

async function toInvoice(
  tx: Db,
  practiceId: PracticeId,
  lines: readonly CaseloadLine[],
): Promise<Pick<MoneyShown, "due" | "later" | "withoutPrice">> {
  const moneyOf = await moneyOfCases(tx, practiceId, lines);
  const found: Pick<MoneyShown, "due" | "later" | "withoutPrice"> = { due: [], later: [], withoutPrice: [] };
  for (const line of lines) {
    const money = moneyOf.get(line.trajectoryId);
    if (money === undefined) continue;
    const facts = factsOf(line);
    const { dueCents, timeCents, conceptId, later } = money;
    if (isToInvoice(money)) found.due.push({ ...facts, dueCents, timeCents, conceptId });
    if (money.withoutPrice) found.withoutPrice.push(facts);
    if (later !== null) found.later.push({ ...facts, laterCents: later.cents, moment: later.moment });
  }
  return found;
}

async function unpaidOf(
  tx: Db,
  ctx: ServiceContext,
  lines: ReadonlyMap<TrajectoryId, CaseloadLine>,
  invoices: readonly Invoice[],
): Promise<MoneyShown["unpaid"]> {
  const today = ctx.today();
  const open = invoices.flatMap((invoice) => (invoice.status === "issued" && openCents(invoice) > 0 ? [invoice] : []));
  const reminded = await paymentReminderRepository(tx, practiceOf(ctx)).ofInvoices(open.map(({ id }) => id));
  return open
    .flatMap((invoice) => {
      const line = invoice.trajectoryId === null ? undefined : lines.get(invoice.trajectoryId);
      if (line === undefined) return [];
      const { days, group } = latenessOf(invoice.dueOn, today);
      const reminders = (reminded.get(invoice.id) ?? []).map(dayInAmsterdam);
      const may = mayRemind(invoice, reminders, today);
      return {
        ...factsOf(line),
        reference: invoice.dossierReference,
        employer: invoice.customer.legalName,
        invoiceId: invoice.id,
        number: invoice.number,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        openCents: openCents(invoice),
        daysLate: days,
        lateness: group,
        reminders,
        heldBack: may.ok ? null : may.refusal.kind,
      };
    })
    .toSorted((one, other) => other.daysLate - one.daysLate);
}

function factsOf({ trajectoryId, code, employer }: CaseloadLine) {
  return { trajectoryId, reference: code, employer };
}
