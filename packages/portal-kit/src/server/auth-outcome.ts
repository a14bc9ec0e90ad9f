import { m } from "@hervat/messages";
import { z } from "zod";

const Answer = z.object({
  code: z.string().optional(),
  twoFactorRedirect: z.boolean().optional(),
  totpURI: z.string().optional(),
  backupCodes: z.array(z.string()).optional(),
});
export type AuthAnswer = z.infer<typeof Answer>;

export type AuthOutcome = { ok: true; value: AuthAnswer } | { ok: false; status: number; expired: boolean; message: string };

/** What core answered to a step of signing in, with the sentence for when it did not work. */
export async function authOutcome(response: Response, refused: string): Promise<AuthOutcome> {
  const value = Answer.catch({}).parse(await response.json().catch(() => ({})));
  if (response.ok) return { ok: true, value };
  const expired = value.code === "INVALID_TWO_FACTOR_COOKIE";
  const { status } = response;
  if (status === 429) return { ok: false, status, expired, message: m.errors_too_many() };
  if (status >= 500) return { ok: false, status, expired, message: m.errors_fault_text() };
  if (value.code === "PASSKEY_NEEDED") return { ok: false, status: 400, expired, message: m.account_passkey_needed() };
  return { ok: false, status: 400, expired, message: expired ? m.sign_in_code_expired() : refused };
}
