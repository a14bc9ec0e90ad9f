import { passkeyOptions } from "../passkey/passkey-options.ts";
import { PASSKEY_ADD, PASSKEY_ADD_OPTIONS, PASSKEY_SIGN_IN, PASSKEY_SIGN_IN_OPTIONS } from "../passkey/passkey-plugin.ts";
import type { Identity } from "./identity.ts";

type Opens = (identity: Identity) => boolean;

const toAnyone: Opens = () => true;
/** With a session in hand these would be a way to try codes without the limits of signing in. */
const toSignedOutOrEnrolling: Opens = ({ state }) => state === "signed-out" || state === "enrol";
const toEnrolling: Opens = ({ state }) => state === "enrol";
const withSecondFactor: Opens = ({ state }) => state === "choose" || state === "ready";

/**
 * Every path of the sign-in library that is open, and to whom. What is not named here does not exist: no sign-up, no change of
 * address, no list of sessions with their tokens.
 */
const ROUTES: Readonly<Record<string, Opens>> = {
  "/sign-in/email": toAnyone,
  "/sign-out": toAnyone,
  "/request-password-reset": toAnyone,
  "/reset-password": toAnyone,
  "/two-factor/enable": toEnrolling,
  "/two-factor/verify-totp": toSignedOutOrEnrolling,
  "/two-factor/verify-backup-code": ({ state }) => state === "signed-out",
  "/two-factor/generate-backup-codes": withSecondFactor,
  /** A new telephone: afterwards nothing opens until the next one is set up. */
  "/two-factor/disable": withSecondFactor,
  "/change-password": withSecondFactor,
  [PASSKEY_SIGN_IN_OPTIONS]: toAnyone,
  /** In a session too: her factor is then as fresh as a code. */
  [PASSKEY_SIGN_IN]: toAnyone,
  [PASSKEY_ADD_OPTIONS]: withSecondFactor,
  [PASSKEY_ADD]: withSecondFactor,
};

export function authRouteOpens(path: string, identity: Identity): boolean {
  return Object.hasOwn(ROUTES, path) && (ROUTES[path]?.(identity) ?? false);
}

const OPTION_PATHS: ReadonlySet<string> = new Set([PASSKEY_SIGN_IN_OPTIONS, PASSKEY_ADD_OPTIONS]);
const SHOWN = ["twoFactorRedirect", "totpURI", "backupCodes", "status"] as const;

/**
 * What a browser hears of the library's answer, field by field. It also holds the session's token, which belongs in the cookie
 * and nowhere a script can read it. Of an error only its code is told; the portal has the sentence.
 */
export async function quietAnswer(path: string, answer: Response): Promise<Response> {
  const body: unknown = await answer.json().catch(() => null);
  const said = new Map<string, unknown>(typeof body === "object" && body !== null ? Object.entries(body) : []);
  const kept = answer.ok
    ? {
        ok: true,
        ...(OPTION_PATHS.has(path) && { options: passkeyOptions(body) }),
        ...Object.fromEntries(SHOWN.flatMap((key) => (said.has(key) ? [[key, said.get(key)]] : []))),
      }
    : { ok: false, code: codeOf(answer.status, said.get("code")) };
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  const retry = answer.headers.get("x-retry-after");
  if (retry !== null) headers.set("retry-after", retry);
  return new Response(JSON.stringify(kept), { status: answer.status, headers });
}

function codeOf(status: number, code: unknown): string {
  if (status === 429) return "TOO_MANY_REQUESTS";
  if (status >= 500) return "INTERNAL_SERVER_ERROR";
  // A right password of someone with nothing to open is answered like a wrong one.
  if (code === "FAILED_TO_CREATE_SESSION") return "INVALID_EMAIL_OR_PASSWORD";
  return typeof code === "string" && /^[A-Z_]{1,60}$/.test(code) ? code : "REFUSED";
}
