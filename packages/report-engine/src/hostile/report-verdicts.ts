import { expect } from "vitest";
import type { Arena } from "./arena.ts";
import type { Attack } from "./attack.ts";

/** Tries these, prints what came of them as figures, and fails with every attack that did more than it may, or ended otherwise than told. */
export async function expectNoHarm(arena: Arena, attacks: readonly Attack[]): Promise<void> {
  const wrong: string[] = [];
  let harmless = 0;
  for (const attack of attacks) {
    const { ending, harm } = await arena.try(attack);
    if (harm.length === 0) harmless++;
    for (const each of harm) wrong.push(`${attack.area}: ${attack.name}: ${each}`);
    if (!attack.ends.includes(ending)) wrong.push(`${attack.area}: ${attack.name}: ended as ${ending}`);
  }
  process.stdout.write(`G3 hostile plugins and views without harm: ${harmless} / ${attacks.length}\n`);
  expect(wrong).toEqual([]);
}
