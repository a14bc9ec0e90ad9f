import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MembershipId, newId, SessionId, TrajectoryId } from "../primitives/index.ts";
import {
  amendNote,
  cancelSession,
  countsAsUsed,
  emptyNote,
  holdSession,
  markNoShow,
  moveSession,
  nextSessionNumber,
  type PlannedSession,
  planSession,
  type Session,
  signNote,
  startingPoint,
  writeNote,
} from "./index.ts";

const trajectoryId = newId(TrajectoryId);
const coach = newId(MembershipId);
const at = (text: string) => new Date(text);
const hours = (count: number) => count * 3_600_000;
const planned = (facts: Partial<PlannedSession> = {}): PlannedSession => ({
  id: newId(SessionId),
  trajectoryId,
  kind: "session",
  coach: null,
  number: 1,
  startsAt: at("2026-11-26T09:00:00Z"),
  durationMinutes: 90,
  place: null,
  travel: null,
  status: "planned",
  ...facts,
});
const value = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe("calling a session off", () => {
  const session = planned();

  it.each([
    [24, false, "exactly a day before is in time"],
    [23.99, true, "within a day is late"],
    [200, false, "long before is in time"],
  ])("%d hours before the start: late is %s (%s)", (before, late) => {
    const cancelled = value(cancelSession(session, { at: new Date(session.startsAt.getTime() - hours(before)), by: "client" }));
    expect(cancelled.late).toBe(late);
    expect(countsAsUsed(cancelled)).toBe(late);
  });

  it("by the coach never costs the client a session, however late", () => {
    expect(value(cancelSession(session, { at: new Date(session.startsAt.getTime() - 1), by: "coach" })).late).toBe(false);
  });

  it("is refused once it has begun", () => {
    expect(cancelSession(session, { at: session.startsAt, by: "client" })).toEqual({
      ok: false,
      refusal: { kind: "already-begun", startsAt: session.startsAt },
    });
  });

  it("in time gives the number back, late keeps it", () => {
    const early = value(cancelSession(session, { at: new Date(session.startsAt.getTime() - hours(48)), by: "client" }));
    const late = value(cancelSession(session, { at: new Date(session.startsAt.getTime() - hours(2)), by: "client" }));
    expect([early.number, late.number]).toEqual([null, 1]);
  });

  it("is late exactly when less than a day of notice was given, on any day of the year", () => {
    fc.assert(
      fc.property(
        fc.date({ min: at("2020-01-01T00:00:00Z"), max: at("2035-01-01T00:00:00Z"), noInvalidDate: true }),
        fc.integer({ min: 1, max: hours(100) }),
        (startsAt, before) => {
          const cancelled = value(cancelSession(planned({ startsAt }), { at: new Date(startsAt.getTime() - before), by: "client" }));
          expect(cancelled.late).toBe(before < hours(24));
        },
      ),
    );
  });
});

describe("closing a session", () => {
  const session = planned();
  const after = at("2026-11-26T11:00:00Z");

  it("as held keeps how long it really took", () => {
    expect(value(holdSession(session, { now: after, durationMinutes: 60 }))).toMatchObject({ status: "held", durationMinutes: 60 });
  });

  it("as not shown keeps the time reserved for the client", () => {
    expect(countsAsUsed(value(markNoShow(session, after)))).toBe(true);
  });

  it("is refused before it begins", () => {
    const early = at("2026-11-26T08:59:59Z");
    expect(holdSession(session, { now: early, durationMinutes: 90 })).toMatchObject({ ok: false, refusal: { kind: "not-begun-yet" } });
    expect(markNoShow(session, early)).toMatchObject({ ok: false, refusal: { kind: "not-begun-yet" } });
  });

  it("is possible from the minute it begins", () => {
    expect(holdSession(session, { now: session.startsAt, durationMinutes: 90 }).ok).toBe(true);
  });

  it("is refused a second time", () => {
    const held = value(holdSession(session, { now: after, durationMinutes: 90 }));
    for (const again of [
      holdSession(held, { now: after, durationMinutes: 90 }),
      markNoShow(held, after),
      cancelSession(held, { at: after, by: "coach" }),
    ]) {
      expect(again).toEqual({ ok: false, refusal: { kind: "not-planned", status: "held" } });
    }
  });

  it("a planned session uses nothing yet", () => {
    expect(countsAsUsed(session)).toBe(false);
  });
});

describe("planning a session", () => {
  const wish = { trajectoryId, kind: "session", startsAt: at("2026-11-26T09:00:00Z"), durationMinutes: 90 } as const;

  it("gives the first one after those before import the next number", () => {
    expect(value(planSession(wish, 3, [])).number).toBe(4);
  });

  it("gives intakes and the evaluation no number", () => {
    for (const kind of ["client-intake", "manager-intake", "evaluation"] as const)
      expect(value(planSession({ ...wish, kind }, 0, [])).number).toBeNull();
  });

  it("takes the number of a session that was called off in time", () => {
    const [first, second] = [
      planned({ number: 1, startsAt: at("2026-11-20T09:00:00Z") }),
      planned({ number: 2, startsAt: at("2026-11-23T09:00:00Z") }),
    ];
    const off = value(cancelSession(first, { at: at("2026-11-01T09:00:00Z"), by: "client" }));
    expect(value(planSession(wish, 0, [off, second])).number).toBe(1);
  });

  it("refuses an hour the client already has", () => {
    const first = planned({ startsAt: at("2026-11-26T08:00:00Z"), durationMinutes: 61 });
    expect(planSession(wish, 0, [first])).toEqual({ ok: false, refusal: { kind: "overlaps", startsAt: first.startsAt } });
  });

  it("lets one begin when the other ends", () => {
    expect(planSession(wish, 0, [planned({ startsAt: at("2026-11-26T08:00:00Z"), durationMinutes: 60 })]).ok).toBe(true);
  });

  it("lets one end when the other begins", () => {
    expect(planSession(wish, 0, [planned({ startsAt: at("2026-11-26T10:30:00Z"), durationMinutes: 60 })]).ok).toBe(true);
  });

  it("may use the hour of a session that was called off", () => {
    const off = value(cancelSession(planned(), { at: at("2026-11-01T09:00:00Z"), by: "coach" }));
    expect(planSession(wish, 0, [off]).ok).toBe(true);
  });

  it("can move to another hour, also one that overlaps with itself, and keeps its number", () => {
    const session = planned({ number: 5 });
    const moved = moveSession(session, { startsAt: at("2026-11-26T09:30:00Z"), durationMinutes: 60 }, [session]);
    expect(value(moved)).toMatchObject({ number: 5, durationMinutes: 60 });
  });

  it("does not move onto another session, nor once it is closed", () => {
    const session = planned();
    const other = planned({ startsAt: at("2026-11-27T09:00:00Z") });
    expect(moveSession(session, { startsAt: other.startsAt, durationMinutes: 60 }, [session, other])).toMatchObject({
      ok: false,
      refusal: { kind: "overlaps" },
    });
    const held = value(holdSession(session, { now: at("2026-11-26T11:00:00Z"), durationMinutes: 90 }));
    expect(moveSession(held, other, [])).toEqual({ ok: false, refusal: { kind: "not-planned", status: "held" } });
  });

  it("never gives one number to two standing sessions, in whatever order they are planned and called off", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant("plan" as const), fc.nat(8)), { maxLength: 30 }), fc.nat(5), (steps, before) => {
        let sessions: readonly Session[] = [];
        steps.forEach((step, day) => {
          if (step === "plan") {
            const startsAt = new Date(Date.UTC(2026, 0, 10 + day * 2));
            sessions = [...sessions, value(planSession({ ...wish, startsAt }, before, sessions))];
          } else {
            sessions = sessions.map((session, position) =>
              position === step && session.status === "planned"
                ? value(cancelSession(session, { at: at("2026-01-01T00:00:00Z"), by: "client" }))
                : session,
            );
          }
        });
        const numbers = sessions.flatMap(({ number }) => number ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.every((number) => number > before)).toBe(true);
        expect(nextSessionNumber(before, sessions)).toBeLessThanOrEqual(before + numbers.length + 1);
      }),
    );
  });
});

describe("a session note", () => {
  const text = { goal: "slaap", done: "dagritme", agreed: "wandelen", next: "werk", homework: "", private: "" };
  const draft = value(writeNote(emptyNote(newId(SessionId), trajectoryId, coach), text));
  const signed = value(signNote(draft, { by: coach, at: at("2026-11-26T11:00:00Z") }));

  it("can be rewritten until it is signed, and never after", () => {
    expect(value(writeNote(draft, { ...text, goal: "rust" })).text.goal).toBe("rust");
    expect(writeNote(signed, text)).toMatchObject({ ok: false, refusal: { kind: "note-signed" } });
  });

  it("cannot be signed empty or twice", () => {
    expect(signNote(emptyNote(newId(SessionId), trajectoryId, coach), { by: coach, at: at("2026-11-26T11:00:00Z") })).toEqual({
      ok: false,
      refusal: { kind: "note-empty" },
    });
    expect(signNote(signed, { by: coach, at: at("2026-11-26T12:00:00Z") })).toMatchObject({ ok: false, refusal: { kind: "note-signed" } });
  });

  it("of nothing but spaces is empty", () => {
    const blank = value(writeNote(draft, { goal: " ", done: "\n", agreed: "", next: "\t", homework: "", private: "" }));
    expect(signNote(blank, { by: coach, at: at("2026-11-26T11:00:00Z") })).toEqual({ ok: false, refusal: { kind: "note-empty" } });
  });

  it("keeps what was signed under every amendment", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const amended = texts.reduce<typeof signed>((note, line) => {
          const outcome = amendNote(note, { by: coach, at: at("2026-11-27T09:00:00Z"), text: line });
          return outcome.ok ? outcome.value : note;
        }, signed);
        expect(amended.text).toEqual(signed.text);
        expect(amended.signedAt).toEqual(signed.signedAt);
        expect(amended.amendments.map((one) => one.text)).toEqual(texts.map((line) => line.trim()).filter((line) => line !== ""));
      }),
    );
  });

  it("is amended only after signing, with a date and words", () => {
    expect(amendNote(draft, { by: coach, at: at("2026-11-27T09:00:00Z"), text: "x" })).toEqual({
      ok: false,
      refusal: { kind: "note-not-signed" },
    });
    expect(amendNote(signed, { by: coach, at: at("2026-11-27T09:00:00Z"), text: "  " })).toEqual({
      ok: false,
      refusal: { kind: "amendment-empty" },
    });
    expect(value(amendNote(signed, { by: coach, at: at("2026-11-27T09:00:00Z"), text: "was woensdag" })).amendments).toEqual([
      { by: coach, at: at("2026-11-27T09:00:00Z"), text: "was woensdag" },
    ]);
  });

  it("of the last session is where today's begins", () => {
    const older = { startsAt: at("2026-11-01T09:00:00Z"), note: draft };
    const newer = { startsAt: at("2026-11-20T09:00:00Z"), note: value(writeNote(draft, { ...text, next: "opbouw" })) };
    expect(startingPoint([newer, older])?.next).toBe("opbouw");
    expect(startingPoint([])).toBeNull();
  });
});
