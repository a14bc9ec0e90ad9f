import type { CoachRouter } from "@hervat/core/coach-router";
import type { inferRouterInputs } from "@trpc/server";

export type InvoiceFilter = NonNullable<inferRouterInputs<CoachRouter>["invoicing"]["list"]["filter"]>;

export const INVOICE_FILTERS = ["all", "concept", "open", "overdue", "paid", "credit"] as const satisfies readonly InvoiceFilter[];
