import { randomUUID } from "node:crypto";
import { isLocale, localeFromCookies } from "@hervat/messages";
import type { AnyRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { CallContext } from "../call-context.ts";
import type { Service } from "../service-context.ts";
import type { Identity } from "../sign-in/identity.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import type { DoorRequest, DoorVariables } from "./door-variables.ts";
import type { FileRoute } from "./file-route.ts";
import { refuseForeignCall } from "./request-checks.ts";
import { secureAnswer } from "./security-headers.ts";
import { serveFile } from "./serve-file.ts";

/** A portal asks for a few things at once; nobody needs five hundred, except who guesses. */
export const MAX_BATCH_SIZE = 10;
const LARGEST_CALL = 12 * 1024 * 1024;
const LARGEST_SIGN_IN = 16 * 1024;

export interface DoorParts {
  readonly service: Service;
  readonly signIn: SignIn;
  readonly router: AnyRouter;
  readonly files: readonly FileRoute[];
  /** Who is calling, as far as this door can believe it. */
  addressOf(c: DoorRequest): string;
}

/** What both doors share: a number per request, who is calling, sign-in, the router and its files. */
export function doorApp({ service, signIn, router, files, addressOf }: DoorParts): Hono<DoorVariables> {
  const app = new Hono<DoorVariables>();
  const allowedOrigins = [service.installation.origins[signIn.door]];

  app.use(async (c, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    c.set("requestId", requestId);
    c.set("call", callContext(c.req.raw.headers, service, signIn, requestId, addressOf(c)));
    await next();
    c.res.headers.set("x-request-id", requestId);
    secureAnswer(c.res.headers, service.installation.https);
    service.log.info({
      requestId,
      door: signIn.door,
      method: c.req.method,
      route: loggable(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  });

  app.onError((fault, c) => {
    service.log.error({ requestId: c.get("requestId"), err: fault }, "a request failed");
    return c.json({ ok: false, code: "INTERNAL_SERVER_ERROR", requestId: c.get("requestId") }, 500);
  });

  for (const guarded of ["/trpc/*", "/auth/*", "/files/*"]) {
    app.use(guarded, async (c, next) => {
      const refusal = refuseForeignCall(c.req.raw, allowedOrigins);
      if (refusal === undefined) return next();
      return c.json({ ok: false, code: "FORBIDDEN", why: refusal }, refusal === "content-type" ? 415 : refusal === "method" ? 405 : 403);
    });
  }

  app.use("/trpc/*", bodyLimit({ maxSize: LARGEST_CALL }));
  app.all("/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router,
      maxBatchSize: MAX_BATCH_SIZE,
      // Reads may come as POST too: then what is asked for stands in no address.
      allowMethodOverride: true,
      createContext: () => c.get("call"),
      responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
    }),
  );

  app.use("/auth/*", bodyLimit({ maxSize: LARGEST_SIGN_IN }));
  app.all("/auth/*", (c) => signIn.handle(withAddress(c.req.raw, addressOf(c))));

  for (const route of files) app.get(route.path, (c) => serveFile(c, route));
  return app;
}

/** The library counts tries per address; the header is ours alone, whatever the caller wrote in it. */
function withAddress(request: Request, address: string): Request {
  const headers = new Headers(request.headers);
  for (const name of ["x-forwarded-for", "x-real-ip", "forwarded"]) headers.delete(name);
  headers.set("x-client-ip", address);
  return new Request(request, { headers });
}

/** One identity per request, read when first asked for. */
function callContext(headers: Headers, service: Service, signIn: SignIn, requestId: string, address: string): CallContext {
  let identity: Promise<Identity> | undefined;
  const chosen = localeFromCookies(headers.get("cookie"));
  const spoken = headers.get("accept-language")?.slice(0, 2).toLowerCase();
  return {
    service,
    door: signIn.door,
    requestId,
    address,
    language: chosen ?? (isLocale(spoken) ? spoken : "nl"),
    identify: () => {
      identity ??= signIn.identify(headers);
      return identity;
    },
  };
}

/** An address may hold a token; of anything but a call only the first word is kept. */
function loggable(path: string): string {
  return path.startsWith("/trpc/") || path.startsWith("/auth/") ? path.slice(0, 200) : `/${path.split("/")[1] ?? ""}`;
}
