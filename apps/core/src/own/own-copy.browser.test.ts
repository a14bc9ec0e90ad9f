import { readPdf } from "@hervat/report-engine/read-pdf";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readTakenCopy } from "../takeout/own-copy.ts";
import { escaped, ownPage, section } from "../takeout/own-page.ts";
import { printCopy } from "../takeout/print-copy.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

it("a client's copy of her dossier holds it as a PDF that says what its page says", async () => {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const { actor, herself } = await givenClient(team, trajectoryId);
  await herself.request.ask({ trajectoryId, kind: "inspection", question: "" });
  const ctx = team.test.service.contextFor({ actor, requestId: "r", action: "own.take-out" });
  const [page] = await readTakenCopy(ctx, trajectoryId);
  if (page === undefined) throw new Error("there is no page");

  const printed = await printCopy(ctx, page);
  expect(printed?.path).toBe("mijn-dossier.pdf");
  const read = await readPdf((await printed?.bytes()) ?? new Uint8Array());
  expect(read).toMatchObject({ marked: true, language: "nl" });
  const said = (await page.bytes()).toString().match(/<h2>[^<]+/g) ?? [];
  expect(said.length).toBeGreaterThan(1);
  for (const heading of said) expect(read.pages.join(" ")).toContain(heading.replace("<h2>", ""));
});

/** A page of hers in which this was typed. */
async function printedOf(typed: string, language: "nl" | "en" = "nl") {
  const { actor } = await givenClient(team, await givenCase(team.hers, team.coach.membershipId));
  const ctx = team.test.service.contextFor({ actor, requestId: "r", action: "own.take-out", language });
  const told = `<p class="said">${escaped(typed)}</p>`;
  const page = ownPage(
    { title: "Kopie", lead: "Van haar", parts: [section("Verteld", told), section("Slotwoord", "<p>Einde</p>")] },
    language,
  );
  const printed = await printCopy(ctx, { path: "mijn-dossier.html", madeAt: new Date(0), bytes: async () => Buffer.from(page) });
  return printed && (await readPdf(await printed.bytes()));
}

it.each([
  ["the end of a page", "Voor </body></html> erna", "Voor </body></html> erna"],
  ["a link", '<a href="https://weg.example">hier</a>', '<a href="https://weg.example">hier</a>'],
  ["a style", "<style>*{display:none}</style> staat er", "<style>*{display:none}</style> staat er"],
  ["an entity", "&lt;b&gt; en &#x41;", "&lt;b&gt; en &#x41;"],
])("%s that a client typed is words on paper", async (_what, typed, words) => {
  expect((await printedOf(typed))?.pages.join(" ")).toContain(words);
});

it.each([
  ["letters from right to left, and a mark that turns them round", "\u202eمرحبا بالعالم שלום"],
  ["pictures", "👩‍👩‍👧 🏳️‍🌈 ❤️"],
  ["signs that no keyboard has", "\u0007\u001b[2J\ufffe\u2028"],
  ["Chinese", "你好，世界"],
])("%s: her copy is printed, and turns nothing round that comes after it", async (_what, typed) => {
  expect((await printedOf(typed))?.pages.join(" ")).toContain("Slotwoord");
});

it("a dossier of half a million letters is printed to its last word", async () => {
  const read = await printedOf("Ik schreef elke dag een regel in mijn dagboek. ".repeat(11_000), "en");
  expect(read?.language).toBe("en");
  expect(read?.pages.at(-1)).toContain("Slotwoord");
});
