import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { APIRequestContext } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { openTab, type Walk } from "./walk.ts";

interface Doctor {
  readonly name: string;
  readonly email: string;
}

const kind = "bedrijfsarts-rapportage";
const CATEGORIES = ["complaints", "course", "energy", "prognosis"];

/** Today in the Netherlands, as a procedure is given a day. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());

/** What the coach's portal asks, asked without its pages: for what is not what a test is about. */
export function atDesk({ page, hervat: { coachUrl } }: Walk) {
  const trajectoryId = /trajecten\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  const ask = async (path: string, data: object) => {
    const answer = await page.request.post(`${coachUrl}/trpc/${path}`, { data, headers: { origin: coachUrl } });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return Object(await answer.json()).result.data;
  };
  return {
    /** She answered the statement, and her coach wrote down who the bedrijfsarts is. @returns his id */
    async nameDoctor({ name, email }: Doctor): Promise<string> {
      await ask("privacy.record", { trajectoryId, givenOn: today(), ground: { kind: "statement", how: "aloud", ownText: false } });
      const details = { name, email, phone: "0612345678", organisation: "Arbodienst De Kade" };
      const { value } = await ask("people.save", { trajectoryId, role: "bedrijfsarts", person: { kind: "new", details } });
      return value.contactId;
    },

    async consent(contactId: string): Promise<void> {
      const how = { kind: "aloud", sessionId: null, note: "Ja, dat mag." };
      const wish = { trajectoryId, contactId, reach: "named", expiresOn: null, how, categories: CATEGORIES, givenOn: today() };
      expect(await ask("consent.record", wish)).toMatchObject({ ok: true });
    },

    async endConsents(): Promise<void> {
      for (const { id, stands } of await ask("consent.list", { trajectoryId }))
        if (stands) expect(await ask("consent.withdraw", { trajectoryId, consentId: id, on: today() })).toMatchObject({ ok: true });
    },

    /** Written, read with her, agreed and released. */
    async releaseReport(reason: string): Promise<void> {
      const none = { question: null, questionAskedOn: null, approach: null, dayStructure: null, energy: null, expectation: null };
      const nor = { advice: null, next: null, nextReportOn: null, clientReaction: null, functioning: "Pakt het huishouden op." };
      const { version } = await ask("report.draft", { trajectoryId, kind });
      await ask("report.saveDraft", { version, draft: { kind, trajectoryId, reportType: "interim", reason, ...none, ...nor } });
      const offered = await ask("report.offer", { trajectoryId, kind, language: "nl" });
      expect(offered).toMatchObject({ ok: true });
      const agreement = { ...offered.value, agreedOn: today(), sessionId: null, remarks: null };
      expect(await ask("report.recordAgreement", agreement)).toMatchObject({ ok: true });
      expect(await ask("report.release", { reportId: offered.value.reportId })).toMatchObject({ ok: true });
    },

    /** What came of the mails to him, as her page is told. */
    deliveries: () => ask("delivery.list", { trajectoryId }),

    /** Something that lies in the dossier and is for the coach alone. */
    async tellCoachAlone(told: string): Promise<void> {
      const moment = { trajectoryId, on: today(), at: "10:00", with: "client", how: "phone", minutes: 5, told };
      await ask("people.addMoment", { ...moment, contactId: null, about: [], seen: [], keep: null });
    },
  };
}

const section = ({ page }: Walk) => page.getByRole("region", { name: "Naar de bedrijfsarts" });

/** The coach mails the link. @returns the code that her screen shows once */
export async function sendLink(
  walk: Walk,
  button: "Mail met link sturen" | "Nieuwe mail met link sturen" | "Nieuwe code",
): Promise<string> {
  await openTab(walk, "Rapporten");
  const shown = section(walk).getByRole("status").filter({ hasText: "De code voor de bedrijfsarts" }).locator("p").nth(1);
  const before = (await shown.isVisible()) ? await shown.textContent() : "";
  await section(walk).getByRole("button", { name: button, exact: true }).click();
  await expect(shown).not.toHaveText(before ?? "");
  return (await shown.textContent()) ?? "";
}

export async function revokeLink(walk: Walk): Promise<void> {
  await section(walk).getByRole("button", { name: "Link intrekken" }).click();
  await walk.page.getByRole("alertdialog").getByRole("button", { name: "Link intrekken" }).click();
  await expect(section(walk).getByText("De link werkt niet meer.").first()).toBeVisible();
}

const END_LINKS = fileURLToPath(new URL("../../../../packages/database/src/testing/end-links.ts", import.meta.url));

/** The fourteen days of every link go by at once. */
export async function letLinksEnd({ hervat: { dataFolder } }: Walk): Promise<void> {
  const ending = spawn(process.execPath, [END_LINKS], { env: { ...process.env, HERVAT_DATA: dataFolder }, stdio: "inherit" });
  const [code] = await once(ending, "exit");
  expect(code).toBe(0);
}

/** What came of it, as the coach reads it. */
export async function sawAtCoach(walk: Walk, sentence: string | RegExp): Promise<void> {
  await walk.page.reload();
  await expect(section(walk).getByText(sentence).first()).toBeVisible();
}

/** What a mail scanner does with an address that it finds. */
export async function scan(request: APIRequestContext, link: string): Promise<string> {
  const pages = [];
  for (let times = 0; times < 2; times += 1) pages.push(await request.get(link));
  pages.push(await request.head(link));
  for (const page of pages) expect(page.status()).toBe(200);
  return (await Promise.all(pages.map((page) => page.text()))).join("");
}
