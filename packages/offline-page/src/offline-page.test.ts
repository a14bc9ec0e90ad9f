import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { offlinePage } from "./offline-page.ts";

const { page, policy } = offlinePage();

describe("the page for who is offline", () => {
  it("says in both languages what happened, that nothing is lost and what to do", () => {
    expect(page).toMatch(/<section lang="nl">\s*<h1>Je bent even offline\.<\/h1>\s*<p>Wat je typt blijft bewaard\.<\/p>/);
    expect(page).toMatch(/<section lang="en">\s*<h1>You are offline for a moment\.<\/h1>\s*<p>What you type is kept\.<\/p>/);
    expect(page.match(/<a href="">/g)).toHaveLength(2);
  });

  it("fetches nothing and runs nothing, and its policy allows no more than its own dress", () => {
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|http/);
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? "";
    expect(policy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(policy).toMatch(/^default-src 'none'; /);
  });
});
