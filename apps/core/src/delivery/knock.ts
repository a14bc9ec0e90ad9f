import { deliveryRepository } from "@hervat/database/repositories";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";

export const Knocked = z.strictObject({
  /** A code was given, and its session stands. */
  opened: z.boolean(),
  /** He may ask for a code by SMS. */
  bySms: z.boolean(),
});
export type Knocked = z.infer<typeof Knocked>;

/**
 * What the landing page needs: that the link opens, and how a code comes. Nothing of anyone. It writes nothing, not even that it was
 * asked, because mail scanners ask this too.
 */
export async function knock({ actor, service }: ServiceContext): Promise<Knocked> {
  if (actor.kind === "bedrijfsarts") return { opened: true, bySms: false };
  if (actor.kind !== "doctor-link") throw new NotFoundError("delivery");
  const { practiceId, linkId } = actor;
  const delivery = await service.database.transactAs("link", { tenant: practiceId }, (tx) =>
    deliveryRepository(tx, practiceId).findByLink(linkId),
  );
  if (delivery === undefined) throw new NotFoundError("delivery");
  return { opened: false, bySms: delivery.channel === "sms" };
}
