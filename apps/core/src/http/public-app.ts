import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { addHealth, type Health } from "./add-health.ts";
import { type DoorParts, doorApp } from "./door-app.ts";
import type { DoorRequest, DoorVariables } from "./door-variables.ts";
import type { PortalFiles } from "./portal-files.ts";
import { securePage } from "./security-headers.ts";

const SAME_MACHINE = new Set(["127.0.0.1", "[::1]"]);

/** The door that browsers come to: the coach portal, its router and its sign-in, all of one origin. */
export function publicApp(parts: Omit<DoorParts, "addressOf">, portal: PortalFiles, health: Health): Hono<DoorVariables> {
  const app = new Hono<DoorVariables>();
  const home = new URL(parts.service.installation.origins.coach);
  addHealth(app, health);

  // A passkey refuses an address of numbers, and its cookies are others than those of localhost.
  app.use(async (c, next) => {
    const asked = new URL(c.req.url);
    if (c.req.method !== "GET" || !SAME_MACHINE.has(asked.hostname) || home.hostname !== "localhost") return next();
    asked.hostname = "localhost";
    return c.redirect(asked.href, 307);
  });

  app.route("/", doorApp({ ...parts, addressOf: socketAddress }));

  app.get("*", async (c) => {
    const file = await portal.find(decodeURI(c.req.path));
    if (file === undefined) return c.notFound();
    const headers = new Headers({ "content-type": file.mediaType, "cache-control": file.cacheControl });
    if (file.page) securePage(headers);
    return new Response(file.bytes, { headers });
  });
  return app;
}

function socketAddress(c: DoorRequest): string {
  return getConnInfo(c).remote.address ?? "unknown";
}
