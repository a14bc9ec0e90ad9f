import { z } from "zod";
import type { Cents, VatTreatment } from "../money/index.ts";
import { Price } from "../programme/price.ts";
import { countsAsUsed, type Session } from "../session/index.ts";
import type { InvoiceLine } from "./invoice-line.ts";

/** What time costs beside a fixed price, VAT not included; null is not charged. */
export const TimePrice = z.strictObject({
  /** Per talk that was held. */
  sessionCents: Price.nullable(),
  /** Per talk whose time stayed reserved: no-show, or called off by the client within 24 hours. */
  reservedCents: Price.nullable(),
  kilometreCents: Price.nullable(),
});
export type TimePrice = z.infer<typeof TimePrice>;

/** The neutral texts of the messages: no name, no date, no word that tells of absence. */
export type TimeTexts = { readonly session: string; readonly reserved: string; readonly travel: string };

/** What the talks of a trajectory add to its invoice, and which of them that charges. */
export type ChargedTime = { readonly lines: readonly InvoiceLine[]; readonly charged: readonly Session[] };

/**
 * The lines for time: talks held, time that stayed reserved, and kilometres travelled. `sessions` are those that no invoice charges yet.
 *
 * @source docs/sources.md §13: never session dates; a no-show line reads "gereserveerde tijd"
 */
export function timeLines(price: TimePrice, sessions: readonly Session[], vat: VatTreatment, texts: TimeTexts): ChargedTime {
  const held = sessions.filter(({ status }) => status === "held");
  const reserved = sessions.filter((session) => session.status !== "held" && countsAsUsed(session));
  const travelled = held.filter(({ travel }) => travel !== null && travel.kilometres > 0);
  const kilometres = travelled.reduce((sum, { travel }) => sum + (travel?.kilometres ?? 0), 0);
  const lines: InvoiceLine[] = [];
  const charged = new Set<Session>();
  const add = (count: number, unitPriceCents: Cents | null, description: string, unit: InvoiceLine["unit"], of: readonly Session[]) => {
    if (count === 0 || unitPriceCents === null || unitPriceCents === 0) return;
    lines.push({ description, quantityHundredths: count * 100, unit, unitPriceCents, vat });
    for (const session of of) charged.add(session);
  };
  add(held.length, price.sessionCents, texts.session, "session", held);
  add(reserved.length, price.reservedCents, texts.reserved, "session", reserved);
  add(kilometres, price.kilometreCents, texts.travel, "piece", travelled);
  return { lines, charged: [...charged] };
}
