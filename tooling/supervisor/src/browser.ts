import { m } from "@hervat/messages";
import { findChromium } from "@hervat/report-engine";
import { StartRefusal } from "./refusal.ts";

/** @throws StartRefusal when there is no Chromium to make PDFs with. */
export async function checkBrowser(): Promise<void> {
  const found = await findChromium().catch(() => undefined);
  if (found === undefined) throw new StartRefusal(m.start_no_browser());
}
