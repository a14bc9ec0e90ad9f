import { describe, expect, it } from "vitest";
import { cents, STANDARD_VAT } from "../money/index.ts";
import { newId, SessionId, TrajectoryId } from "../primitives/index.ts";
import { Session } from "../session/index.ts";
import { timeLines } from "./index.ts";

const texts = { session: "Begeleiding", reserved: "Gereserveerde tijd", travel: "Reiskosten, kilometers" };
const talk = (facts: object) =>
  Session.parse({
    ...{ id: newId(SessionId), trajectoryId: newId(TrajectoryId), kind: "session", number: 1, startsAt: new Date(0), durationMinutes: 90 },
    ...facts,
  });
const cancelled = (late: boolean) => talk({ status: "cancelled", cancelledAt: new Date(0), cancelledBy: "client", late, number: null });
const free = { sessionCents: null, reservedCents: null, kilometreCents: null };

describe("time on an invoice", () => {
  const sessions = [
    talk({ status: "held", travel: { minutes: 40, kilometres: 31 } }),
    talk({ status: "held" }),
    talk({ status: "no-show" }),
    cancelled(true),
    cancelled(false),
    talk({ status: "planned" }),
  ];

  it("charges what was not called off in time as reserved time, once per talk, and no date of it", () => {
    const { lines, charged } = timeLines({ ...free, reservedCents: cents(9_500) }, sessions, STANDARD_VAT, texts);
    expect(lines).toEqual([
      { description: "Gereserveerde tijd", quantityHundredths: 200, unit: "session", unitPriceCents: 9_500, vat: STANDARD_VAT },
    ]);
    expect(charged.map(({ status }) => status)).toEqual(["no-show", "cancelled"]);
  });

  it("charges talks and kilometres where that was agreed", () => {
    const { lines, charged } = timeLines(
      { ...free, sessionCents: cents(21_250), kilometreCents: cents(23) },
      sessions,
      STANDARD_VAT,
      texts,
    );
    expect(lines.map(({ description, quantityHundredths, unitPriceCents }) => [description, quantityHundredths, unitPriceCents])).toEqual([
      ["Begeleiding", 200, 21_250],
      ["Reiskosten, kilometers", 3_100, 23],
    ]);
    expect(charged).toHaveLength(2);
  });

  it("charges nothing where nothing was agreed", () => {
    expect(timeLines(free, sessions, STANDARD_VAT, texts)).toEqual({ lines: [], charged: [] });
  });
});
