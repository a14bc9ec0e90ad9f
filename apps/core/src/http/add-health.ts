import type { Hono } from "hono";
import type { DoorVariables } from "./door-variables.ts";

export interface Health {
  /** Whether the database answers and the worker works. */
  ready(): Promise<boolean>;
}

/** `/health`: this process lives. `/ready`: it can do its work. Neither tells more than yes or no. */
export function addHealth(app: Hono<DoorVariables>, health: Health): void {
  app.get("/health", (c) => c.json({ ok: true }));
  app.get("/ready", async (c) => {
    const ready = await health.ready().catch(() => false);
    return c.json({ ok: ready }, ready ? 200 : 503);
  });
}
