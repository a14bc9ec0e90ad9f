import { PersonId } from "@hervat/domain/primitives";
import type { Service } from "../service-context.ts";
import { authRouteOpens, quietAnswer } from "./auth-routes.ts";
import { type Budget, giveBack, spend } from "./budget.ts";
import { budgetKey, NEW_PASSWORD_BUDGET, PASSWORD_BUDGET } from "./budgets.ts";
import { createAuth } from "./create-auth.ts";
import type { Door } from "./door.ts";
import { identifyPhone } from "./identify-phone.ts";
import type { Identity } from "./identity.ts";
import { readIdentity } from "./read-identity.ts";
import { readStanding } from "./read-standing.ts";
import { sendNewPasswordMail } from "./send-new-password-mail.ts";

/** Everything a door needs to know who is there. */
export interface SignIn {
  readonly door: Door;
  /** Reads the caller anew: call it once per request. */
  identify(headers: Headers): Promise<Identity>;
  /** Answers one of the library's paths (below `/auth`). The request carries the caller's address as `x-client-ip`. */
  handle(request: Request): Promise<Response>;
}

/** Paths that name an account, and how often one account may be named. */
const GUARDED: Readonly<Record<string, { kind: string; budget: Budget; givenBack: boolean }>> = {
  "/sign-in/email": { kind: "password", budget: PASSWORD_BUDGET, givenBack: true },
  "/request-password-reset": { kind: "new-password", budget: NEW_PASSWORD_BUDGET, givenBack: false },
};

export function createSignIn(service: Service, door: Door): SignIn {
  const { database, clock, log, installation } = service;
  const question = () => ({ door, now: clock.now(), demoAllowed: installation.demoAllowed });
  const standing = (personId: PersonId) => readStanding(database, { personId, ...question() });
  const auth = createAuth({
    door,
    origin: installation.origins[door],
    secret: service.authSecret,
    db: database.signIn(),
    clock,
    log,
    memberships: async (personId) => (await standing(personId)).memberships,
    sendNewPasswordMail: (user, url) => sendNewPasswordMail(service, PersonId.parse(user.id), user.email, url),
  });
  const bySession = (headers: Headers) => readIdentity({ auth, database, question }, headers);
  const identify = async (headers: Headers): Promise<Identity> => {
    const found = await bySession(headers);
    return door === "client" && found.state === "signed-out" ? identifyPhone(service, standing, headers) : found;
  };

  return {
    door,
    identify,
    async handle(request) {
      const path = new URL(request.url).pathname.slice("/auth".length);
      if (request.method !== "POST" || !authRouteOpens(path, await bySession(request.headers))) return refusal(404, "NOT_FOUND");
      const guarded = GUARDED[path];
      const key = guarded && budgetKey(guarded.kind, await emailOf(request));
      if (guarded !== undefined && key !== undefined) {
        const spent = await spend(database.signIn(), key, guarded.budget, clock.now());
        if (!spent.allowed) return refusal(429, "TOO_MANY_REQUESTS", spent.retryAfterSeconds);
      }
      const answer = await auth.handler(request);
      if (guarded?.givenBack && key !== undefined && answer.ok) await giveBack(database.signIn(), key);
      return quietAnswer(answer);
    },
  };
}

async function emailOf(request: Request): Promise<string> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  const email: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "email") : undefined;
  return typeof email === "string" ? email : "";
}

function refusal(status: number, code: string, retryAfterSeconds?: number): Response {
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-store",
    ...(retryAfterSeconds && { "retry-after": String(retryAfterSeconds) }),
  };
  return new Response(JSON.stringify({ ok: false, code }), { status, headers });
}
