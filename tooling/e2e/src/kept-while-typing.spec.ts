import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { PersonKey, Product } from "./product/product.ts";

const PHONE = { width: 360, height: 740 };
const KEPT = "Bewaard.";
const SIGN_IN_AGAIN = "Je moet opnieuw inloggen. Wat je typte, staat hier nog.";

/** The same person at another device. */
async function anotherDevice(browser: Browser, hervat: Product, key: PersonKey, scripts: boolean): Promise<Page> {
  const context = await browser.newContext({ storageState: hervat.signedIn[key], viewport: PHONE, javaScriptEnabled: scripts });
  return context.newPage();
}

/** Her session ends while the page stands open. @returns what signs her in again */
async function endSession(page: Page): Promise<() => Promise<void>> {
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  return () => page.context().addCookies(cookies);
}

/** How often this page posted something since. */
function countPosts(page: Page): () => number {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  return () => posts;
}

/** What stands below the form about what is typed; nothing on a page that only opened. */
const said = (page: Page) => page.getByRole("status").locator("p:visible");

test.describe.configure({ mode: "serial" });

test.describe("a manager who fills in his form", () => {
  test.use({ as: "manager", viewport: PHONE });
  const part = ({ managerUrl, employeeId }: Product) => `${managerUrl}/medewerkers/${employeeId}/evaluatie?deel=satisfaction`;
  const WORDS = "Sneller terugbellen over het rooster.";

  test("finds on another device what he typed and never sent", async ({ page, browser, hervat }) => {
    await page.goto(part(hervat));
    await page.getByLabel("Wat kan de coach beter doen?").fill(WORDS);
    await expect(said(page)).toContainText(KEPT);

    const other = await anotherDevice(browser, hervat, "manager", false);
    await other.goto(part(hervat));
    await expect(other.getByLabel("Wat kan de coach beter doen?")).toHaveValue(WORDS);
    await expect(said(other)).toHaveCount(0);
    await other.context().close();
  });

  test("keeps on an older page what another device answered meanwhile", async ({ page, browser, hervat }) => {
    await page.goto(part(hervat));
    const newer = await anotherDevice(browser, hervat, "manager", true);
    await newer.goto(part(hervat));
    const choices = (of: Page) => of.getByRole("group", { name: "Hoe was het contact met de coach?" }).getByRole("radio");
    await choices(newer).first().check();
    await choices(newer).last().check();
    await expect(said(newer)).toContainText(KEPT);

    await page.getByLabel("Wat kan de coach beter doen?").fill(`${WORDS} En mailen.`);
    await page.getByRole("button", { name: "Bewaren en verder" }).click();
    await expect(page.getByRole("heading", { name: "Delen" }).first()).toBeVisible();
    await page.goto(part(hervat));
    await expect(page.getByLabel("Wat kan de coach beter doen?")).toHaveValue(`${WORDS} En mailen.`);
    await expect(choices(page).last()).toBeChecked();
    await newer.context().close();
  });

  test("types on after what was kept, and presses the button: once, in one go", async ({ page, hervat }) => {
    await page.goto(part(hervat));
    const box = page.getByLabel("Wat kan de coach beter doen?");
    for (const words of ["Eerst dit.", "Eerst dit. Dan dat."]) {
      await box.fill(words);
      await expect(said(page)).toContainText(KEPT);
    }
    await box.fill("Eerst dit. Dan dat. En nu klaar.");
    await page.getByRole("button", { name: "Bewaren en verder" }).click();
    await expect(page.getByRole("heading", { name: "Delen" }).first()).toBeVisible();
    await page.goto(part(hervat));
    await expect(box).toHaveValue("Eerst dit. Dan dat. En nu klaar.");
  });

  test("reads that he must sign in again, and loses no word", async ({ page, hervat }) => {
    await page.goto(part(hervat));
    const box = page.getByLabel("Wat kan de coach beter doen?");
    const signIn = await endSession(page);
    await box.fill("Dit typte ik te laat.");
    await expect(said(page)).toContainText(SIGN_IN_AGAIN);
    await page.getByRole("button", { name: "Bewaren en verder" }).click();
    await expect(said(page)).toContainText(SIGN_IN_AGAIN);
    await expect(box).toHaveValue("Dit typte ik te laat.");
    await expect(page.getByRole("link", { name: "Inloggen op een nieuw tabblad" })).toHaveAttribute("href", /^\/inloggen\?terug=/);

    await signIn();
    await page.getByRole("button", { name: "Bewaren en verder" }).click();
    await expect(page.getByRole("heading", { name: "Delen" }).first()).toBeVisible();
    await page.goto(part(hervat));
    await expect(box).toHaveValue("Dit typte ik te laat.");
  });

  test.describe("who is told what may not stand in a form", () => {
    test.use({ expectedFaults: [/422/] });

    test("is told so while he types, and why when he presses the button", async ({ page, hervat }) => {
      await page.goto(part(hervat));
      const box = page.getByLabel("Wat kan de coach beter doen?");
      await box.fill("Door haar depressie liep het anders");
      await expect(said(page)).toContainText("Nog niet bewaard. Druk op de knop.");
      const posts = countPosts(page);
      await page.getByRole("button", { name: "Bewaren en verder" }).click();
      await expect(page.getByRole("alert")).toContainText("depressie");
      await expect(box).toHaveValue("Door haar depressie liep het anders");
      await expect(box).toBeFocused();
      expect(posts()).toBe(1);

      await box.fill("Door het rooster liep het anders.");
      await expect(said(page)).toContainText(KEPT);
      await page.getByRole("button", { name: "Bewaren en verder" }).click();
      await expect(page.getByRole("heading", { name: "Delen" }).first()).toBeVisible();
      await page.goto(part(hervat));
      await expect(box).toHaveValue("Door het rooster liep het anders.");
    });
  });
});

test.describe("a client who writes", () => {
  test.use({ as: "client", viewport: PHONE });
  const OWN = "Wat ik voor mijzelf bewaar, getypt en niet verstuurd.";

  test("finds on another device what she typed and never sent", async ({ page, browser, hervat }) => {
    const question = `${hervat.clientUrl}/rapporten/voorbereiden?vraag=own`;
    await page.goto(question);
    await page.getByRole("textbox").fill(OWN);
    await expect(said(page)).toContainText(KEPT);

    const other = await anotherDevice(browser, hervat, "client", false);
    await other.goto(question);
    await expect(other.getByRole("textbox")).toHaveValue(OWN);
    await other.context().close();
    await page.getByRole("textbox").fill("");
    await expect(said(page)).toContainText(KEPT);
  });

  test("leaves while her words are on their way, and her last words are kept after them", async ({ page, browser, hervat }) => {
    const annex = `${hervat.clientUrl}/rapporten/bijlage`;
    const box = (of: Page) => of.getByRole("textbox");
    await page.goto(annex);
    // The answer to what she wrote first never comes back to the page.
    const arrived = new Promise<void>((resolve) => {
      void page.route(
        "**/rapporten/bijlage",
        async (route) => {
          await route.fetch();
          resolve();
        },
        { times: 1 },
      );
    });
    await box(page).fill("Wat ik eerst schreef.");
    await arrived;
    await box(page).fill("Wat ik het laatst schreef.");
    await page.goto(`${hervat.clientUrl}/account`);

    const other = await anotherDevice(browser, hervat, "client", false);
    await expect(async () => {
      await other.goto(annex);
      await expect(box(other)).toHaveValue("Wat ik het laatst schreef.", { timeout: 500 });
    }).toPass();
    await box(other).fill("");
    await other.getByRole("button", { name: "Bewaren" }).click();
    await expect(box(other)).toHaveValue("");
    await other.context().close();
  });

  test("has no half a sentence of her diary kept: her coach would read it", async ({ page, browser, hervat }) => {
    const question = `${hervat.clientUrl}/dagboek?vraag=zin`;
    await page.goto(question);
    const before = await page.getByRole("textbox").inputValue();
    const posts = countPosts(page);
    await page.getByRole("textbox").fill("Ik dacht even");
    await page.goto(`${hervat.clientUrl}/account`);
    expect(posts()).toBe(0);
    const other = await anotherDevice(browser, hervat, "client", false);
    await other.goto(question);
    await expect(other.getByRole("textbox")).toHaveValue(before);
    await other.context().close();
  });

  test("keeps her message before her when the session ended, and sends it once she is back", async ({ page, hervat }) => {
    const words = "Kan het gesprek een uur later beginnen?";
    await page.goto(`${hervat.clientUrl}/berichten`);
    const sent = page.getByRole("listitem").filter({ hasText: words });
    const before = await sent.count();
    await page.getByLabel("Je bericht").fill(words);
    const signIn = await endSession(page);
    await page.getByRole("button", { name: "Versturen" }).click();
    await expect(said(page)).toContainText(SIGN_IN_AGAIN);
    await expect(page.getByLabel("Je bericht")).toHaveValue(words);
    expect(page.url()).toBe(`${hervat.clientUrl}/berichten`);

    await signIn();
    await page.getByRole("button", { name: "Versturen" }).click();
    await expect(page.getByText("Je bericht is verstuurd.")).toBeVisible();
    await expect(sent).toHaveCount(before + 1);
    await expect(page.getByLabel("Je bericht")).toBeEmpty();
  });

  test("keeps what she says of a passage before her too, and is back at it once it is saved", async ({ page, hervat }) => {
    await page.goto(`${hervat.clientUrl}/rapporten/${hervat.waitingReportId}`);
    await page.getByRole("button", { name: "Klopt niet" }).first().click();
    const why = page.getByLabel("Wil je zeggen waarom? Het mag leeg blijven.").first();
    await why.fill("Dit was een week later.");
    const signIn = await endSession(page);
    await page.getByRole("button", { name: "Bewaren" }).first().click();
    await expect(said(page)).toContainText(SIGN_IN_AGAIN);
    await expect(why).toHaveValue("Dit was een week later.");

    await signIn();
    await page.getByRole("button", { name: "Bewaren" }).first().click();
    await expect(page.locator("span", { hasText: "Dit was een week later." })).toBeVisible();
    await expect(page).toHaveURL(/#p\d+$/);
    await page.getByRole("button", { name: "Haal dit weg" }).first().click();
    await expect(why).toHaveCount(0);
  });
});
