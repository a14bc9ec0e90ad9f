import { expect } from "../fixtures.ts";
import type { Walk } from "./walk.ts";

/** The address in the newest mail to this person, as the local outbox shows it. */
export async function linkInMailTo({ page, hervat }: Walk, address: string): Promise<string> {
  const outbox = await page.context().newPage();
  await outbox.goto(`${hervat.coachUrl}/demo`);
  const mail = outbox.locator("details").filter({ hasText: address }).first();
  await mail.locator("summary").click();
  const text = (await mail.locator("p").last().textContent()) ?? "";
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  expect(link, text).toBeDefined();
  await outbox.close();
  return link ?? "";
}
