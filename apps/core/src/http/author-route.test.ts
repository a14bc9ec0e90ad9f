import { Hono } from "hono";
import { expect, it } from "vitest";
import { addAuthorRoute } from "./author-route.ts";
import type { DoorVariables } from "./door-variables.ts";

const app = new Hono<DoorVariables>();
addAuthorRoute(app);
app.get("*", (c) => c.text("a page of the portal"));

it.each([
  ["/plugins/", "text/html; charset=utf-8"],
  ["/plugins/english.html", "text/html; charset=utf-8"],
  ["/plugins/guide-english.md", "text/markdown; charset=utf-8"],
  ["/plugins/guide.md", "text/markdown; charset=utf-8"],
  ["/plugins/guide.css", "text/css; charset=utf-8"],
  ["/plugins/sdk.tgz", "application/gzip"],
  ["/plugins/report-sdk.d.ts", "text/plain; charset=utf-8"],
  ["/plugins/schemas/manager.json", "application/schema+json"],
])("gives authors %s without signing in, and says that nothing in it runs elsewhere", async (path, mediaType) => {
  const answer = await app.request(path);

  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, mediaType]);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200);
});

it.each([
  "/plugins",
  "/plugins/0198-a",
  "/plugins/x.html",
  "/plugins/schemas/koning.json",
  "/plugins/%2e%2e/package.json",
  "/plugins/../../package.json",
])("leaves %s to the portal", async (path) => {
  expect(await (await app.request(path)).text()).toBe("a page of the portal");
});
