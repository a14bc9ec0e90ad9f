import { Cents } from "../money/cents.ts";

/** What a programme or an agreement costs, VAT not included: never below zero. */
export const Price = Cents.refine((amount) => amount >= 0, "negative-price");
