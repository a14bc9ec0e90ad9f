import type { Hono } from "hono";
import type { DoorVariables } from "./door-variables.ts";
import { securePage } from "./security-headers.ts";

/**
 * What the author of a report needs, for anybody who asks: it says how a report is made and nothing of a practice. A name without an
 * ending is a page of the portal.
 */
export function addAuthorRoute(app: Hono<DoorVariables>): void {
  app.get("/plugins/:path{(?:(?:schemas/)?[a-z-]+(?:\\.d)?\\.[a-z]+)?}", async (c, next) => {
    const { authorFile } = await import("@hervat/plugin-kit/archive");
    const file = await authorFile(c.req.param("path") ?? "");
    if (file === undefined) return next();
    const headers = new Headers({ "content-type": file.mediaType, "cache-control": "public, max-age=300" });
    securePage(headers);
    return new Response(typeof file.content === "string" ? file.content : new Uint8Array(file.content), { headers });
  });
}
