import { z } from "zod";

/** `concept`: everything is rendered and says so on every page. `final`: only what may leave. */
export const BatchStanding = z.enum(["concept", "final"]);
export type BatchStanding = z.infer<typeof BatchStanding>;
