import type { Language } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { Secret, TOTP } from "otpauth";
import type { DemoSignIn, DemoStory } from "./demo-accounts.ts";

/** What a telephone would show for this account now: the demo walks the second factor instead of skipping it. */
export interface DemoCode {
  readonly practice: string;
  readonly name: string;
  readonly role: DemoSignIn["role"];
  readonly door: DemoSignIn["door"];
  /** In words: what this account is there to show. */
  readonly story: string;
  readonly email: string;
  readonly code: string;
  /** Whole seconds that this code still holds. */
  readonly secondsLeft: number;
}

const PERIOD_SECONDS = 30;

export function demoCodes(accounts: readonly DemoSignIn[], now: Date, locale: Language): DemoCode[] {
  const timestamp = now.getTime();
  const secondsLeft = PERIOD_SECONDS - (Math.floor(timestamp / 1000) % PERIOD_SECONDS);
  return accounts.map(({ practice, name, role, door, story, email, totpSecret }) => {
    const code = new TOTP({ secret: Secret.fromUTF8(totpSecret), period: PERIOD_SECONDS }).generate({ timestamp });
    return { practice, name, role, door, story: storyText(story, locale), email, code, secondsLeft };
  });
}

function storyText(story: DemoStory, locale: Language): string {
  switch (story) {
    case "coach":
      return m.demo_story_coach({}, { locale });
    case "owner":
      return m.demo_story_owner({}, { locale });
    case "owner-and-coach":
      return m.demo_story_owner_and_coach({}, { locale });
    case "office":
      return m.demo_story_office({}, { locale });
    case "supervisor":
      return m.demo_story_supervisor({}, { locale });
    case "privacy-officer":
      return m.demo_story_privacy_officer({}, { locale });
    case "manager-of-one":
      return m.demo_story_manager_of_one({}, { locale });
    case "manager-of-two":
      return m.demo_story_manager_of_two({}, { locale });
    case "hr-of-several":
      return m.demo_story_hr_of_several({}, { locale });
    case "client":
      return m.demo_story_client({}, { locale });
    case "client-near-two-years":
      return m.demo_story_client_near_two_years({}, { locale });
  }
}
