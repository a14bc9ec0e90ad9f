import { PersonId } from "@hervat/domain/primitives";
import { verifyPassword } from "better-auth/crypto";
import { PASSKEY_ADD_OPTIONS, PASSKEY_SIGN_IN, PASSKEY_SIGN_IN_OPTIONS } from "../passkey/passkey-plugin.ts";
import type { Service } from "../service-context.ts";
import { accountOf } from "./account-of.ts";
import { authRouteOpens, quietAnswer } from "./auth-routes.ts";
import { type Budget, giveBack, spend } from "./budget.ts";
import { budgetKey, NEW_PASSWORD_BUDGET, PASSWORD_BUDGET } from "./budgets.ts";
import { createAuth } from "./create-auth.ts";
import type { Door } from "./door.ts";
import { identifyPhone } from "./identify-phone.ts";
import type { Identity } from "./identity.ts";
import { endSession, readIdentity } from "./read-identity.ts";
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
      const before = await bySession(request.headers);
      if (request.method !== "POST" || !authRouteOpens(path, before)) return refusal(404, "NOT_FOUND");
      const guarded = GUARDED[path];
      const key = guarded && budgetKey(guarded.kind, await emailOf(request));
      if (guarded !== undefined && key !== undefined) {
        const spent = await spend(database.signIn(), key, guarded.budget, clock.now());
        if (!spent.allowed) return refusal(429, "TOO_MANY_REQUESTS", spent.retryAfterSeconds);
      }
      if (path === PASSKEY_ADD_OPTIONS) {
        const refused = await refuseWrongPassword(service, before, request);
        if (refused !== undefined) return refused;
      }
      const answer = await auth.handler(ASKED_BY_GET.has(path) ? asGet(request) : request);
      if (guarded?.givenBack && key !== undefined && answer.ok) await giveBack(database.signIn(), key);
      // Her key opened a new session: the one she came with is over.
      if (path === PASSKEY_SIGN_IN && answer.ok && "sessionId" in before) await endSession(database, before.sessionId);
      return quietAnswer(path, answer);
    },
  };
}

const emailOf = (request: Request) => textOf(request, "email");

async function textOf(request: Request, name: "email" | "password"): Promise<string> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  const text: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
  return typeof text === "string" ? text : "";
}

/** The library gives these at a GET; from a browser everything below `/auth` comes as a POST, past the checks of one. */
const ASKED_BY_GET: ReadonlySet<string> = new Set([PASSKEY_SIGN_IN_OPTIONS, PASSKEY_ADD_OPTIONS]);

function asGet({ url, headers }: Request): Request {
  const kept = new Headers(headers);
  for (const name of ["content-type", "content-length", "transfer-encoding"]) kept.delete(name);
  return new Request(url, { headers: kept });
}

/** A new key outlives the session: whoever finds a desk unlocked has to know the password to leave one behind. */
async function refuseWrongPassword({ database, clock }: Service, identity: Identity, request: Request): Promise<Response | undefined> {
  if (!("person" in identity)) return refusal(404, "NOT_FOUND");
  const db = database.signIn();
  const key = budgetKey("password", identity.person.email);
  const spent = await spend(db, key, PASSWORD_BUDGET, clock.now());
  if (!spent.allowed) return refusal(429, "TOO_MANY_REQUESTS", spent.retryAfterSeconds);
  const known = await accountOf(db, identity.person.email);
  const password = await textOf(request, "password");
  if (known?.passwordHash == null || !(await verifyPassword({ hash: known.passwordHash, password })))
    return refusal(400, "INVALID_PASSWORD");
  await giveBack(db, key);
  return undefined;
}

function refusal(status: number, code: string, retryAfterSeconds?: number): Response {
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-store",
    ...(retryAfterSeconds && { "retry-after": String(retryAfterSeconds) }),
  };
  return new Response(JSON.stringify({ ok: false, code }), { status, headers });
}
