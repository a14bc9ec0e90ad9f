import { offlineFiles } from "@hervat/offline-page";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { addCalendarRoute } from "../calendar-feeds/calendar-route.ts";
import { addHealth, type Health } from "./add-health.ts";
import { addAuthorRoute } from "./author-route.ts";
import { type DoorParts, doorApp } from "./door-app.ts";
import type { DoorRequest, DoorVariables } from "./door-variables.ts";
import type { PortalFiles } from "./portal-files.ts";
import { securePage } from "./security-headers.ts";
import { takesGzip } from "./takes-gzip.ts";

const BY_NUMBER = new Set(["127.0.0.1", "[::1]"]);

export interface PublicDoorParts extends Omit<DoorParts, "addressOf"> {
  readonly portal: PortalFiles;
  readonly health: Health;
  /** A reverse proxy of ours stands before this door and writes who is calling. */
  readonly behindProxy: boolean;
}

/** The door that browsers come to: the coach portal, its router and its sign-in, all of one origin. */
export function publicApp({ portal, health, behindProxy, ...parts }: PublicDoorParts): Hono<DoorVariables> {
  const app = new Hono<DoorVariables>();
  const { installation } = parts.service;
  const home = new URL(installation.origins.coach);
  addHealth(app, health);

  // A passkey refuses an address of numbers, and its cookies are others than those of localhost. A name of a stranger that leads
  // to this machine gets no page at all.
  app.use(async (c, next) => {
    const asked = new URL(c.req.url);
    if (!installation.loopback || asked.hostname === home.hostname) return next();
    if (!BY_NUMBER.has(asked.hostname) || c.req.method !== "GET") return c.json({ ok: false, code: "MISDIRECTED" }, 421);
    asked.hostname = home.hostname;
    return c.redirect(asked.href, 307);
  });

  app.route("/", doorApp({ ...parts, addressOf: behindProxy ? lastForwarded : socketAddress }));

  addCalendarRoute(app, parts.service);
  addAuthorRoute(app);

  for (const [path, { text, headers }] of offlineFiles) app.get(path, (c) => c.body(text, 200, headers));
  app.get("*", async (c) => {
    const gzip = takesGzip(c.req.header("accept-encoding"));
    const file = await portal.find(decodeURI(c.req.path), { gzip });
    if (file === undefined) return c.notFound();
    const headers = new Headers({ "content-type": file.mediaType, "cache-control": file.cacheControl, vary: "accept-encoding" });
    if (file.encoding !== null) headers.set("content-encoding", file.encoding);
    if (file.page) securePage(headers);
    return new Response(file.bytes, { headers });
  });
  return app;
}

/** The last address is the one our own proxy saw; those before it are what the visitor says. */
function lastForwarded(c: DoorRequest): string {
  return c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() || socketAddress(c);
}

function socketAddress(c: DoorRequest): string {
  return getConnInfo(c).remote.address ?? "unknown";
}
