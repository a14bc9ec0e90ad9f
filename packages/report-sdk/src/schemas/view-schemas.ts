import type { JsonSchema } from "../testing/json-schema.ts";
import type { Audience } from "../views.ts";
import bedrijfsarts from "./generated/bedrijfsarts.json" with { type: "json" };
import client from "./generated/client.json" with { type: "json" };
import invoice from "./generated/invoice.json" with { type: "json" };
import manager from "./generated/manager.json" with { type: "json" };
import offer from "./generated/offer.json" with { type: "json" };

/** The view of each audience as JSON Schema, made from the domain's own. */
export const VIEW_SCHEMAS: Readonly<Record<Audience, JsonSchema>> = { bedrijfsarts, manager, client, invoice, offer };
