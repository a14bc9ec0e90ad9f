import type { Db } from "@hervat/database";
import { contactRepository, deliveryRepository, doctorsQuestionRepository, practiceRepository } from "@hervat/database/repositories";
import { clients, trajectories } from "@hervat/database/schema";
import { PlainDate, type PracticeId, ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { doctorReports } from "./doctor-reports.ts";
import { hisDeliveries } from "./his-deliveries.ts";
import { openDeliveryFor } from "./open-delivery.ts";

export const DoctorPage = z.strictObject({
  practice: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
  doctor: z.string(),
  client: z.string(),
  documents: z.array(z.strictObject({ reportId: ReportId, releasedOn: PlainDate, fetchedOn: PlainDate.nullable(), size: z.int() })),
  /** What this mail was about is not there any more. */
  gone: z.boolean(),
  /** Another mail to him opens something too: the list shows it. */
  more: z.boolean(),
  acknowledgedOn: PlainDate.nullable(),
  /** What he asked here, the newest first, with what the coach wrote back. */
  questions: z.array(
    z.strictObject({ askedOn: PlainDate, text: z.string(), answer: z.string().nullable(), answeredOn: PlainDate.nullable() }),
  ),
});
export type DoctorPage = z.infer<typeof DoctorPage>;

/** All documents of this case that are there for him. What was taken back is not among them, and nothing says what it was. */
export function openDoctorPage(ctx: ServiceContext): Promise<DoctorPage> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openDeliveryFor(tx, ctx, "delivery.open");
    const { delivery, sealer } = opened;
    const { tenant } = sealer;
    const shown = await doctorReports(tx, opened, ctx.today());
    const profile = await practiceRepository(tx, tenant).profile();
    const doctor = await contactRepository(tx, tenant).find(delivery.contactId);
    const client = await clientOf(tx, tenant, delivery.trajectoryId);
    // What was written back rests on the same consent as the reports.
    const asked = shown.length === 0 ? [] : await doctorsQuestionRepository(tx, sealer).answeredOfTrajectory(delivery.trajectoryId);
    const more = (await hisDeliveries(tx, tenant, delivery.contactId, ctx.now())).some(({ id }) => id !== delivery.id);
    await deliveryRepository(tx, tenant).enter(delivery.id, ctx.now());
    await writeAudit(tx, ctx, { fields: ["reports"], details: { documents: shown.length } });
    return {
      practice: { name: profile?.legalName ?? "", phone: profile?.phone ?? null },
      doctor: doctor?.name ?? "",
      // With nothing to open there is nobody to name.
      client: shown.length === 0 ? "" : client.name,
      documents: shown.map(({ stored: { value }, document }) => ({
        reportId: value.id,
        releasedOn: dayInAmsterdam(value.releasedAt),
        fetchedOn: value.status === "fetched" ? dayInAmsterdam(value.fetchedAt) : null,
        size: document.size,
      })),
      gone: !shown.some(({ stored }) => stored.value.id === delivery.reportId),
      more,
      acknowledgedOn: delivery.acknowledgedAt && dayInAmsterdam(delivery.acknowledgedAt),
      questions: asked
        .filter(({ value: { contactId, recordedBy } }) => recordedBy === null && contactId === delivery.contactId)
        .map(({ value: { askedOn, text, answer, answeredOn } }) => ({ askedOn, text, answer, answeredOn })),
    };
  });
}

/** @throws NotFoundError */
export async function clientOf(tx: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<{ name: string; code: string }> {
  const [row] = await tx
    .select({ name: clients.name, code: clients.code })
    .from(trajectories)
    .innerJoin(clients, and(eq(clients.tenantId, trajectories.tenantId), eq(clients.id, trajectories.clientId)))
    .where(and(eq(trajectories.tenantId, tenant), eq(trajectories.id, trajectoryId)));
  if (row === undefined) throw new NotFoundError("client");
  return row;
}
