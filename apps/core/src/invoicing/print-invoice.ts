import { invoiceRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { InvoiceId, PracticeId, type Result, type TrajectoryId } from "@hervat/domain/primitives";
import type { InvoiceView } from "@hervat/domain/views";
import { writeAudit } from "../audit/write-audit.ts";
import type { ChosenPlugin } from "../plugins/find-plugin.ts";
import { noteRun, timed } from "../plugins/note-run.ts";
import type { ShelfRefusal } from "../plugins/plugin-shelf.ts";
import type { JobTarget } from "../queue/open-queue.ts";
import { invoiceViewOf } from "../rendering/order-invoice.ts";
import type { Service, ServiceContext } from "../service-context.ts";
import { invoicePlugin } from "./invoice-plugin.ts";
import { keepOriginal, ORIGINAL_LANGUAGE, readOriginal } from "./keep-original.ts";

/** The invoice could not be printed now; the queue tries again, and after that the sweep. */
export class InvoiceNotPrintedError extends Error {
  constructor(why: string) {
    super(`an issued invoice was not printed: ${why}`);
    this.name = "InvoiceNotPrintedError";
  }
}

interface Unprinted {
  readonly chosen: Result<ChosenPlugin, ShelfRefusal>;
  readonly sealer: Sealer;
  readonly view: InvoiceView;
  readonly trajectoryId: TrajectoryId | null;
}

/**
 * Prints one issued invoice and keeps it. Run twice, or by two workers at once, it leaves one document.
 *
 * @throws InvoiceNotPrintedError
 */
export async function printInvoice(service: Service, { tenant, id }: JobTarget): Promise<void> {
  const ctx = service.contextFor({ actor: { kind: "worker", practiceId: PracticeId.parse(tenant) }, requestId: id });
  const invoiceId = InvoiceId.parse(id);
  const unprinted = await findUnprinted(ctx, PracticeId.parse(tenant), invoiceId);
  if (unprinted === undefined) return;
  const { view, sealer, trajectoryId, chosen } = unprinted;
  if (!chosen.ok) throw new InvoiceNotPrintedError(chosen.refusal.kind);
  const { plugin, options } = chosen.value;
  const asked = { plugin, view, options, organisation: tenant, foreign: plugin.foreign };
  const { made: printed, run } = await timed(plugin, () => service.engine.render(asked));
  await noteRun(service, sealer.tenant, run);
  const { id: pluginId, version: pluginVersion } = plugin.manifest;
  const madeBy = { pluginId, pluginVersion };
  if (!printed.ok) throw new InvoiceNotPrintedError(printed.refusal.kind);

  await ctx.inTransaction(async (tx) => {
    await keepOriginal(tx, sealer, { invoiceId, trajectoryId, madeBy }, printed.value.pdf, ctx.now());
    await writeAudit(tx, ctx, { action: "invoice.printed", trajectories: trajectoryId === null ? [] : [trajectoryId] });
  });
}

function findUnprinted(ctx: ServiceContext, practiceId: PracticeId, id: InvoiceId): Promise<Unprinted | undefined> {
  return ctx.inTransaction(async (tx) => {
    const stored = await invoiceRepository(tx, practiceId).find(id);
    if (stored === undefined || stored.value.status === "concept") return undefined;
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    if ((await readOriginal(tx, sealer, id)) !== undefined) return undefined;
    const { trajectoryId } = stored.value;
    const chosen = await invoicePlugin(ctx, tx, practiceId, stored.value);
    return { chosen, sealer, view: await invoiceViewOf(ctx, tx, stored.value, ORIGINAL_LANGUAGE), trajectoryId };
  });
}
