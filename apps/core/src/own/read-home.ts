import { clientRepository, membershipRepository, practiceRepository } from "@hervat/database/repositories";
import { accessEndsSoon } from "@hervat/domain/closing";
import { PlainDate } from "@hervat/domain/primitives";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { openOwnCase } from "./open-own-case.ts";

export const OwnHome = z.strictObject({
  firstName: z.string(),
  practice: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
  coach: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
  /** The day the guidance ended; null while it runs. */
  endedOn: PlainDate.nullable(),
  /** The last day that this opens, once it is near. */
  accessEnds: PlainDate.nullable(),
});
export type OwnHome = z.infer<typeof OwnHome>;

/** The first page of the client. */
export function readOwnHome(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnHome> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openOwnCase(tx, ctx, "own.read", trajectoryId);
    const { value } = stored;
    const [client, coach, profile] = await Promise.all([
      clientRepository(tx, practiceId).find(value.clientId),
      membershipRepository(tx, practiceId).colleague(value.coachMembershipId),
      practiceRepository(tx, practiceId).profile(),
    ]);
    if (client === undefined || profile === undefined) throw new NotFoundError("client");
    const ended = endedOn(value);
    return {
      firstName: client.value.name.split(" ")[0] ?? client.value.name,
      practice: { name: profile.senderName ?? profile.legalName, phone: profile.phone },
      coach: { name: coach?.name ?? "", phone: coach?.phone ?? profile.phone },
      endedOn: ended,
      accessEnds: accessEndsSoon(ended, ctx.today()),
    };
  });
}
