import { DeliveryId } from "@hervat/domain/primitives";
import { defineParams } from "@sveltejs/kit/params";

export const params = defineParams({ deliveryId: DeliveryId });
