import { createHash } from "node:crypto";
import { day } from "@hervat/domain/primitives";
import { describe, expect, it } from "vitest";
import { buildDemoWorld } from "../build-world.ts";
import { phrasesIn } from "./phrases.ts";
import { STORIES } from "./stories.ts";
import type { Story } from "./story.ts";

/** Words of the source programmes that tell of real people: kept as hashes, so that they stand nowhere. */
const NAMES_OF_THE_SOURCES = new Set([
  "3fa987493ca3ccfcb95243b881a02b7d2e660bd58f5763086ab1d731e473421b",
  "0c4dd9033cd3c9283c5e7f451b61917e4ab9466193967c3c54564906368e2dc9",
  "7046f0d5aa94a97624e55f8857a343f1c13903846ac7d3afd18fefc65cbfd626",
  "18291e5a42cb38648fa00b9caf9bbceeadfcbd159ea756e6e16a2ba80e537be3",
  "a4d4466b1e7055ab0036c68f898d15f7d918b2fdc4dfed0a35ed239ba51bdaf5",
]);

/** Every text of a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" && value !== null && !(value instanceof Date) ? Object.values(value).flatMap(textsIn) : [];
}

const world = buildDemoWorld({ today: day("2026-11-23") });
const everything = textsIn(world);
const dutch = [...STORIES.filter(({ language }) => language === "nl").flatMap(textsIn), ...textsIn(phrasesIn("nl"))];

/** What an employer may read of a story. */
const forEmployer = ({ goals, agreements, signals }: Story) => [
  ...goals.flatMap(({ goal, employee, manager, coach }) => [goal, employee, manager, coach]),
  ...agreements.map(({ what }) => what),
  ...signals,
];

describe("the texts of the demo", () => {
  it("tell at least forty different stories, each in its own words", () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(40);
    const reasons = STORIES.map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
    for (const { functioning, expectation, advice } of STORIES)
      for (const perStage of [functioning, expectation, advice]) expect(new Set(Object.values(perStage)).size).toBe(4);
  });

  it("never speak of a patient and never guess a diagnosis", () => {
    const never = /pati[eë]nt|\bzieke\b|burn-?\s?out|depressi|angststoornis|ptss|trauma|overspannen|diagnos|therapie|medicijn|medicatie/i;
    expect(everything.filter((text) => never.test(text))).toEqual([]);
  });

  it("tell an employer nothing about health", () => {
    const health =
      /klacht|vermoei|slaap|slapen|slaapt|herstel|ziek|medisch|psych|behandel|energie|stress|moe\b|hersteltijd|health|sleep|tired|recover|illness/i;
    expect(STORIES.flatMap(forEmployer).filter((text) => health.test(text))).toEqual([]);
  });

  it("say zij or hij only through the name they are told of", () => {
    const literal = /(?<!\p{L})(haar|zij|hij|zijzelf)(?!\p{L})/iu;
    const loose = STORIES.filter(({ gender, language }) => gender === undefined && language === "nl")
      .flatMap(textsIn)
      .filter((text) => literal.test(text));
    const ofOthers = ["waarin zij van mening verschilden", "wat zij kunnen zeggen", "‘Hij ", "gaat hij", "dat hij"];
    expect(loose.filter((text) => !ofOthers.some((words) => text.includes(words)))).toEqual([]);
  });

  it("address the bedrijfsarts as u, never as je", () => {
    const toDoctor = STORIES.filter(({ language }) => language === "nl").flatMap(({ advice, question }) => textsIn([advice, question]));
    expect(toDoctor.filter((text) => /(?<!\p{L})(je|jij|jouw|jullie)(?!\p{L})/iu.test(text))).toEqual([]);
  });

  it("leave no slot unfilled and no straight quote or double space", () => {
    // A building block has its slots to be filled where it is inserted.
    const blocks = new Set(world.practices.flatMap((practice) => practice.blocks.map(({ text }) => text)));
    expect(everything.filter((text) => /[{}]/.test(text) && !text.startsWith("data:") && !blocks.has(text))).toEqual([]);
    expect(dutch.filter((text) => / {2}|[a-z]'[a-z]|^\s|\s$/.test(text))).toEqual([]);
  });

  it("hold only addresses and numbers that reach nobody", () => {
    for (const text of everything) {
      for (const [address] of text.matchAll(/[^\s@"]+@[^\s@"]+/g)) expect(address).toMatch(/\.example$/);
    }
    const phones = world.practices.flatMap(({ profile, memberships, contacts, dossiers }) => [
      profile.phone,
      ...[...memberships, ...contacts].map(({ phone }) => phone),
      ...dossiers.map(({ clientContact }) => clientContact.mobile),
    ]);
    for (const phone of phones) if (phone !== null) expect(phone).toMatch(/^06-0000 \d{4}$/);
    expect(dutch.filter((text) => /\d{6}/.test(text))).toEqual([]);
  });

  it("hold no name, address or number out of the source programmes", () => {
    const words = new Set([...everything, ...dutch].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
    const found = [...words].filter((word) => NAMES_OF_THE_SOURCES.has(createHash("sha256").update(word).digest("hex")));
    expect(found).toEqual([]);
  });
});
