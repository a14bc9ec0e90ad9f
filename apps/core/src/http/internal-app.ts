import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { addCalendarRoute } from "../calendar-feeds/calendar-route.ts";
import { addHealth, type Health } from "./add-health.ts";
import { type DoorParts, doorApp } from "./door-app.ts";
import type { DoorVariables } from "./door-variables.ts";

/**
 * The door that a portal's own server comes to, with the door key in its hand. Only here is the visitor's address believed,
 * because only here is it written by us.
 */
export function internalApp(parts: Omit<DoorParts, "addressOf">, doorKey: string, health: Health): Hono<DoorVariables> {
  const app = new Hono<DoorVariables>();
  addHealth(app, health);
  app.use(async (c, next) => {
    if (!sameSecret(c.req.header("x-door-key") ?? "", doorKey)) return c.json({ ok: false, code: "FORBIDDEN" }, 403);
    return next();
  });
  addCalendarRoute(app, parts.service);
  app.route("/", doorApp({ ...parts, addressOf: (c) => c.req.header("x-client-ip") ?? "unknown" }));
  return app;
}

function sameSecret(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}
