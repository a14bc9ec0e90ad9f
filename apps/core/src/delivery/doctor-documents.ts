import { contactRepository, type Delivery, practiceRepository } from "@hervat/database/repositories";
import { DeliveryId, PlainDate, ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { clientOf } from "./doctor-page.ts";
import { doctorReports } from "./doctor-reports.ts";
import { hisDeliveries } from "./his-deliveries.ts";
import { openDelivery } from "./open-delivery.ts";

const DoctorDocument = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.enum(["new", "fetched"]),
    deliveryId: DeliveryId,
    reportId: ReportId,
    client: z.string(),
    /** The day it was released. */
    on: PlainDate,
    fetchedOn: PlainDate.nullable(),
    /** In bytes. */
    size: z.int(),
  }),
  /** It was taken back. Only that a mail came is told of it, and the day of that mail. */
  z.strictObject({ state: z.literal("gone"), deliveryId: DeliveryId, on: PlainDate }),
]);
type DoctorDocument = z.infer<typeof DoctorDocument>;

export const DoctorDocuments = z.strictObject({
  practice: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
  doctor: z.string(),
  /** The newest first. */
  documents: z.array(DoctorDocument),
});
export type DoctorDocuments = z.infer<typeof DoctorDocuments>;

/**
 * All that lies at this practice for whoever proved himself at one of his mails: of every case of which a mail to him still opens, what its own
 * page would show. Each case is read behind its own wall and asks the policy anew; every client reads in her log that her case was among them.
 *
 * @throws NotFoundError for who proved nothing
 */
export async function listDoctorDocuments(ctx: ServiceContext): Promise<DoctorDocuments> {
  const { actor } = ctx;
  if (actor.kind !== "bedrijfsarts") throw new NotFoundError("delivery");
  const { practiceId, contactId } = actor;
  const his = await ctx.service.database.transactAs("link", { tenant: practiceId }, (tx) =>
    hisDeliveries(tx, practiceId, contactId, ctx.now()),
  );
  const documents: DoctorDocument[] = [];
  const trajectories: TrajectoryId[] = [];
  for (const delivery of his) {
    const found = await documentsOf(ctx, delivery);
    if (found === undefined) continue;
    documents.push(...found);
    trajectories.push(delivery.trajectoryId);
  }
  return ctx.inTransaction(async (tx) => {
    const profile = await practiceRepository(tx, practiceId).profile();
    const doctor = await contactRepository(tx, practiceId).find(contactId);
    await writeAudit(tx, ctx, { trajectories, fields: ["reports"], details: { documents: documents.length } });
    return {
      practice: { name: profile?.legalName ?? "", phone: profile?.phone ?? null },
      doctor: doctor?.name ?? "",
      documents: documents.toSorted((one, other) => Number(other.on > one.on) - Number(other.on < one.on)),
    };
  });
}

/** @returns undefined where this case is not his: nothing of it is told, not even that a mail came */
async function documentsOf(
  { actor, service, requestId, from, language }: ServiceContext,
  delivery: Delivery,
): Promise<DoctorDocument[] | undefined> {
  if (actor.kind !== "bedrijfsarts") return undefined;
  const { id: deliveryId, contactId, trajectoryId, linkId, reportId } = delivery;
  // Without an action of its own: what is read here stands in the row of the call.
  const there = service.contextFor({ actor: { ...actor, contactId, trajectoryId, linkId }, requestId, from, language });
  return there.inTransaction(async (tx) => {
    const opened = await openDelivery(tx, there);
    if (!there.may("delivery.list", { kind: "trajectory", ...opened.relations })) return undefined;
    const shown = await doctorReports(tx, opened, there.today());
    const { name: client } = await clientOf(tx, actor.practiceId, trajectoryId);
    const gone = !shown.some(({ stored }) => stored.value.id === reportId);
    return [
      ...shown.map(({ stored: { value }, document }) => ({
        ...{ deliveryId, reportId: value.id, client, on: dayInAmsterdam(value.releasedAt), size: document.size },
        ...(value.status === "fetched"
          ? { state: "fetched" as const, fetchedOn: dayInAmsterdam(value.fetchedAt) }
          : { state: "new" as const, fetchedOn: null }),
      })),
      ...(gone ? [{ state: "gone" as const, deliveryId, on: dayInAmsterdam(delivery.sentAt) }] : []),
    ];
  });
}
