/** Why signing in did not work, as far as the person who tries may know. */
export type AuthRefusal = "refused" | "expired" | "too-many" | "passkey-needed" | "unreachable" | "fault";
export type AuthOutcome<T> = { ok: true; value: T } | { ok: false; refusal: AuthRefusal };

export type Json = Record<string, unknown>;

function refusalOf(status: number, body: Json): AuthRefusal {
  if (status === 429) return "too-many";
  if (body["code"] === "INVALID_TWO_FACTOR_COOKIE" || body["code"] === "SESSION_EXPIRED") return "expired";
  if (body["code"] === "PASSKEY_NEEDED") return "passkey-needed";
  return status >= 500 ? "fault" : "refused";
}

/** One step of signing in, or of keeping the way in. @param path below `/auth` */
export async function postAuth(path: string, body: Json): Promise<AuthOutcome<Json>> {
  try {
    const response = await fetch(`/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => ({}));
    const value: Json = typeof answer === "object" && answer !== null ? { ...answer } : {};
    return response.ok ? { ok: true, value } : { ok: false, refusal: refusalOf(response.status, value) };
  } catch {
    return { ok: false, refusal: "unreachable" };
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The password alone never opens anything: either a code is asked, or a second factor has to be set up first. */
export async function signInWithPassword(email: string, password: string): Promise<AuthOutcome<"code" | "enrol">> {
  const outcome = await postAuth("/sign-in/email", { email, password });
  return outcome.ok ? { ok: true, value: outcome.value["twoFactorRedirect"] === true ? "code" : "enrol" } : outcome;
}

export function verifyCode(code: string): Promise<AuthOutcome<Json>> {
  return postAuth("/two-factor/verify-totp", { code });
}

export function verifyRecoveryCode(code: string): Promise<AuthOutcome<Json>> {
  return postAuth("/two-factor/verify-backup-code", { code });
}

export interface Enrolment {
  /** otpauth:// address, shown as a QR code */
  uri: string;
  recoveryCodes: string[];
}

export async function beginEnrolment(password: string): Promise<AuthOutcome<Enrolment>> {
  const outcome = await postAuth("/two-factor/enable", { password });
  if (!outcome.ok) return outcome;
  const uri = outcome.value["totpURI"];
  return typeof uri === "string"
    ? { ok: true, value: { uri, recoveryCodes: texts(outcome.value["backupCodes"]) } }
    : { ok: false, refusal: "fault" };
}

export function signOut(): Promise<AuthOutcome<Json>> {
  return postAuth("/sign-out", {});
}

/** Answers the same for an address that is not known. */
export function requestNewPassword(email: string): Promise<AuthOutcome<Json>> {
  return postAuth("/request-password-reset", { email });
}

export function setNewPassword(token: string, newPassword: string): Promise<AuthOutcome<Json>> {
  return postAuth("/reset-password", { token, newPassword });
}

/** Ends the sessions on other devices too. */
export function changePassword(currentPassword: string, newPassword: string): Promise<AuthOutcome<Json>> {
  return postAuth("/change-password", { currentPassword, newPassword });
}

/** The old codes no longer work. */
export async function makeRecoveryCodes(password: string): Promise<AuthOutcome<string[]>> {
  const outcome = await postAuth("/two-factor/generate-backup-codes", { password });
  return outcome.ok ? { ok: true, value: texts(outcome.value["backupCodes"]) } : outcome;
}

/** For a new phone: nothing opens any more until the second factor is set up again. */
export function dropSecondFactor(password: string): Promise<AuthOutcome<Json>> {
  return postAuth("/two-factor/disable", { password });
}
