import { z } from "zod";
import { BuildingBlockId } from "../primitives/index.ts";
import { BedrijfsartsText } from "./report-draft.ts";

/** The key that, with Alt, puts a building block where the coach is typing. */
export const BlockKey = z.enum(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
export type BlockKey = z.infer<typeof BlockKey>;

/** Where a building block belongs: a heading of the report to the bedrijfsarts under which the coach's own words stand, or the joint part of an evaluation. */
export const BlockPart = z.enum([...BedrijfsartsText.exclude(["question", "clientReaction"]).options, "evaluation"]);
export type BlockPart = z.infer<typeof BlockPart>;

/** A piece of the practice's own wording. It is about nobody: names come in where it is inserted. */
export const BuildingBlock = z.strictObject({
  id: BuildingBlockId,
  key: BlockKey,
  name: z.string().trim().min(1).max(80),
  part: BlockPart,
  text: z.string().trim().min(1).max(2_000),
});
export type BuildingBlock = z.infer<typeof BuildingBlock>;

/** What is known where a block is inserted; null stays as it is written, so that the coach sees the gap. */
export interface BlockNames {
  readonly client: string | null;
  readonly function: string | null;
  readonly employer: string | null;
  readonly coach: string | null;
  readonly programme: string | null;
}

const PLACES: Readonly<Record<string, keyof BlockNames>> = {
  cliënt: "client",
  client: "client",
  functie: "function",
  function: "function",
  werkgever: "employer",
  employer: "employer",
  coach: "coach",
  traject: "programme",
  programme: "programme",
};

/** The block with its places filled: "{cliënt}" becomes her name. A place nobody knows stays in its braces. */
export function fillBlock(text: string, names: BlockNames): string {
  return text.replace(/\{([\p{L}]+)\}/gu, (place, word: string) => {
    const key = PLACES[word.toLowerCase().normalize("NFC")];
    return key === undefined ? place : (names[key] ?? place);
  });
}

/** The text with the block where the cursor stands, on a line of its own unless it stands inside one, and where the cursor goes. */
export function insertBlock(text: string, at: { from: number; to: number }, block: string): { text: string; cursor: number } {
  const before = text.slice(0, at.from);
  const after = text.slice(at.to);
  const space = before === "" || /\s$/.test(before) ? "" : " ";
  const inserted = `${before}${space}${block}`;
  return { text: `${inserted}${after}`, cursor: inserted.length };
}
