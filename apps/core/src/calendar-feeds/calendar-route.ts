import type { Hono } from "hono";
import type { DoorVariables } from "../http/door-variables.ts";
import { secureFile } from "../http/security-headers.ts";
import type { Service } from "../service-context.ts";
import { readCalendar } from "./read-calendar.ts";

/** Calendar programs bring no cookie: the secret in the address is all they have, and all that this path takes. */
export function addCalendarRoute(app: Hono<DoorVariables>, service: Service): void {
  app.get("/calendar/:file{[A-Za-z0-9_-]{20,200}\\.ics}", async (c) => {
    const token = c.req.param("file").slice(0, -".ics".length);
    const calendar = await readCalendar(service, token, c.get("requestId"));
    if (calendar === undefined) return c.json({ ok: false, code: "NOT_FOUND" }, 404);
    const headers = new Headers({ "content-type": "text/calendar; charset=utf-8", "content-disposition": 'inline; filename="hervat.ics"' });
    secureFile(headers);
    return new Response(calendar, { headers });
  });
}
