import { expect, it } from "vitest";
import { initials } from "./initials.ts";

it.each([
  ["Marit de Vries", "MV"],
  ["Aylin", "A"],
  ["  noor   van den Berg ", "NB"],
])("shows %s in the header by first and last name", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
