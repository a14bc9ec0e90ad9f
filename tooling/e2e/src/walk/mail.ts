import { expect } from "../fixtures.ts";
import type { Walk } from "./walk.ts";

/** All that the newest mail to this person says, as the local outbox shows it. */
export async function mailTo({ page, hervat }: Walk, address: string): Promise<string> {
  const outbox = await page.context().newPage();
  await outbox.goto(`${hervat.coachUrl}/demo`);
  const mail = outbox.locator("details").filter({ hasText: address }).first();
  await mail.locator("summary").click();
  const text = (await mail.textContent()) ?? "";
  await outbox.close();
  return text;
}

/** The address in the newest mail to this person. */
export async function linkInMailTo(walk: Walk, address: string): Promise<string> {
  const text = await mailTo(walk, address);
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  expect(link, text).toBeDefined();
  return link ?? "";
}
