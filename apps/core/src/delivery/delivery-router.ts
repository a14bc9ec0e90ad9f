import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { Deliveries, listDeliveries } from "./list-deliveries.ts";
import { newDeliveryCode, OneDeliveryInput, revokeDelivery, SendDeliveryInput, SentCode, sendDelivery } from "./send-delivery.ts";

const NothingOpen = z.strictObject({ kind: z.literal("nothing-open") });

/** How a report reaches a bedrijfsarts, as its coach does it. */
export const deliveryRouter = router({
  list: procedure
    .meta({ action: "delivery.read", resource: "trajectory" })
    .input(CaseInput)
    .output(Deliveries)
    .query(({ ctx, input }) => listDeliveries(ctx, input)),
  send: procedure
    .meta({ action: "delivery.send", resource: "trajectory" })
    .input(SendDeliveryInput)
    .output(resultOf(SentCode, z.strictObject({ kind: z.enum(["not-released", "no-address", "no-number", "no-consent"]) })))
    .mutation(({ ctx, input }) => sendDelivery(ctx, input)),
  newCode: procedure
    .meta({ action: "delivery.send", resource: "trajectory" })
    .input(OneDeliveryInput)
    .output(resultOf(SentCode, NothingOpen))
    .mutation(({ ctx, input }) => newDeliveryCode(ctx, input)),
  revoke: procedure
    .meta({ action: "delivery.revoke", resource: "trajectory" })
    .input(OneDeliveryInput)
    .output(resultOf(z.null(), NothingOpen))
    .mutation(({ ctx, input }) => revokeDelivery(ctx, input)),
});
