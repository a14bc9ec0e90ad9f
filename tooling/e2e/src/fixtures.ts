import { test as base, expect } from "@playwright/test";
import { type PersonKey, type Product, product } from "./product/product.ts";

interface Fixtures {
  /** Who sits before the browser; nobody: before signing in. */
  readonly as: PersonKey | undefined;
  readonly hervat: Product;
  /** What a page may complain of in this test, because the test asks for it. */
  readonly expectedFaults: readonly RegExp[];
  /** What the browser complained of until now: errors on its console, exceptions, and everything its policy stopped. */
  readonly faults: readonly string[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  hervat: async ({}, use) => use(product()),
  as: [undefined, { option: true }],
  storageState: async ({ as }, use) => use(as === undefined ? undefined : product().signedIn[as]),
  expectedFaults: [[], { option: true }],
  faults: [
    async ({ context, expectedFaults }, use) => {
      const faults: string[] = [];
      const note = (text: string) => {
        if (!expectedFaults.some((expected) => expected.test(text))) faults.push(text);
      };
      context.on("console", (message) => {
        if (message.type() === "error") note(`${message.location().url}: ${message.text()}`);
      });
      context.on("weberror", (error) => note(String(error.error())));
      await use(faults);
      expect(faults, "a page complained").toEqual([]);
    },
    { auto: true },
  ],
});

/** For all tests of this group. */
export function signInAs(as: PersonKey | undefined): void {
  test.use({ as });
}
export { expect };
