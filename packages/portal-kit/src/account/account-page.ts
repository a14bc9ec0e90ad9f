import { m } from "@hervat/messages";
import { fail, redirect } from "@sveltejs/kit";
import { formText } from "../form-text.ts";
import { refusalCode } from "../refusal-code.ts";
import { authOutcome } from "../server/auth-outcome.ts";
import type { AccountEvent } from "./account-event.ts";

/** How someone signs in, and where she is signed in now. */
export async function loadAccount({ locals, url }: Pick<AccountEvent, "locals" | "url">) {
  const { account } = locals.core.trpc;
  const [sessions, passkeys] = await Promise.all([account.sessions.query(), account.passkeys.query()]);
  return { sessions, passkeys, added: url.searchParams.has("toegevoegd") };
}

/** One session ends: from now on it opens nothing. One that ended already is over too. */
export async function endSession({ request, locals }: AccountEvent) {
  const id = formText(await request.formData(), "session");
  await locals.core.trpc.account.endSession.mutate({ id }).catch((fault: unknown) => {
    if (refusalCode(fault) !== "NOT_FOUND") throw fault;
  });
  return { done: m.account_session_ended() };
}

/** Every session ends, this one too. */
export async function endEverySession({ locals }: AccountEvent): Promise<never> {
  await locals.core.trpc.account.signOutEverywhere.mutate();
  redirect(303, "/inloggen?reden=uitgelogd");
}

export async function removePasskey({ request, locals }: AccountEvent) {
  const id = formText(await request.formData(), "passkey");
  const outcome = await locals.core.trpc.account.removePasskey.mutate({ id }).catch((fault: unknown) => {
    if (refusalCode(fault) !== "NOT_FOUND") throw fault;
    return { ok: true };
  });
  return outcome.ok ? { done: m.account_passkey_removed() } : fail(409, { message: m.account_passkey_last() });
}

/** New recovery codes, shown once: the ones before no longer work. */
export async function newRecoveryCodes({ request, locals }: AccountEvent) {
  const password = String((await request.formData()).get("password") ?? "");
  if (password === "") return fail(422, { error: m.sign_in_password_missing() });
  const answer = await locals.core.auth("/two-factor/generate-backup-codes", { password });
  const outcome = await authOutcome(answer, m.profile_password_refused());
  if (!outcome.ok) return fail(outcome.status, { error: outcome.message });
  return { codes: outcome.value.backupCodes ?? [] };
}

export const accountActions = { endSession, endEverySession, removePasskey, newRecoveryCodes };
