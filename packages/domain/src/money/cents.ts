import { z } from "zod";

/** One billion euro: far above any invoice, far below where whole numbers lose their exactness. */
const LIMIT = 99_999_999_999;

/** Whole euro cents, negative on a credit note. There is no float for money anywhere. */
export const Cents = z.int().min(-LIMIT).max(LIMIT).brand<"Cents">();
export type Cents = z.infer<typeof Cents>;

/** A share of one in ten thousand: 2100 is 21 %. */
export const BasisPoints = z.int().min(0).max(10_000).brand<"BasisPoints">();
export type BasisPoints = z.infer<typeof BasisPoints>;

/** An amount that the code itself writes down; a wrong one is a fault. */
export function cents(amount: number): Cents {
  return Cents.parse(amount + 0);
}

/** A rate that the code itself writes down; a wrong one is a fault. */
export function basisPoints(rate: number): BasisPoints {
  return BasisPoints.parse(rate);
}
