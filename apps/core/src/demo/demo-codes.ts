import { Secret, TOTP } from "otpauth";
import type { DemoSignIn } from "./demo-accounts.ts";

/** What a telephone would show for this account now: the demo walks the second factor instead of skipping it. */
export interface DemoCode {
  readonly practice: string;
  readonly name: string;
  readonly role: DemoSignIn["role"];
  readonly door: DemoSignIn["door"];
  readonly story: string;
  readonly email: string;
  readonly code: string;
  /** Whole seconds that this code still holds. */
  readonly secondsLeft: number;
}

const PERIOD_SECONDS = 30;

export function demoCodes(accounts: readonly DemoSignIn[], now: Date): DemoCode[] {
  const timestamp = now.getTime();
  const secondsLeft = PERIOD_SECONDS - (Math.floor(timestamp / 1000) % PERIOD_SECONDS);
  return accounts.map(({ practice, name, role, door, story, email, totpSecret }) => {
    const code = new TOTP({ secret: Secret.fromUTF8(totpSecret), period: PERIOD_SECONDS }).generate({ timestamp });
    return { practice, name, role, door, story, email, code, secondsLeft };
  });
}
