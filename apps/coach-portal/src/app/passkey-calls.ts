import { type AuthOutcome, type Json, postAuth } from "./auth-calls.ts";

/** Whether this browser knows passkeys, and can read what core asks of one. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** The device asks who holds it and answers for her. Whoever shuts its window, or waits too long, is refused like a wrong key. */
async function answered<Options>(
  outcome: AuthOutcome<Json>,
  ask: (options: Options) => Promise<Credential | null>,
): Promise<AuthOutcome<Credential>> {
  if (!outcome.ok) return outcome;
  // Core writes these options in the form that the browser's own reader checks.
  const options: Options = Object(outcome.value["options"]);
  const credential = await ask(options).catch(() => null);
  return credential === null ? { ok: false, refusal: "refused" } : { ok: true, value: credential };
}

/** Opens the door by itself: no address, no password, no code. */
export async function signInWithPasskey(): Promise<AuthOutcome<Json>> {
  const asked = await postAuth("/passkey/generate-authenticate-options", {});
  const key = await answered<PublicKeyCredentialRequestOptionsJSON>(asked, (options) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  );
  return key.ok ? postAuth("/passkey/verify-authentication", { response: key.value }) : key;
}

export type AddPasskeyOutcome = { readonly ok: true } | { readonly ok: false; readonly refusal: "password" | "device" };

/** A new key on this device, under a name. */
export async function addPasskey(name: string, password: string): Promise<AddPasskeyOutcome> {
  const asked = await postAuth("/passkey/generate-register-options", { password });
  if (!asked.ok) return { ok: false, refusal: asked.refusal === "refused" ? "password" : "device" };
  const key = await answered<PublicKeyCredentialCreationOptionsJSON>(asked, (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  );
  const kept = key.ok ? await postAuth("/passkey/verify-registration", { response: key.value, name }) : key;
  return kept.ok ? { ok: true } : { ok: false, refusal: "device" };
}
