import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId, SessionId } from "../primitives/index.ts";
import { agreeTalks, asAgreed, CLOCK_ONLY_PROGRAMME } from "../programme/index.ts";
import type { Session } from "../session/index.ts";
import { sessionBudget } from "./index.ts";
import { guidance, intake, recovery } from "./trajectories-for-tests.ts";

describe("sessions used and left", () => {
  const session = (facts: Partial<Session> & Pick<Session, "status">): Session => {
    const base = {
      id: newId(SessionId),
      trajectoryId: intake.id,
      kind: "session",
      number: 1,
      startsAt: new Date(0),
      durationMinutes: 90,
      coach: null,
      place: null,
      travel: null,
      ...facts,
    } as const;
    return base.status === "cancelled"
      ? { ...base, status: "cancelled", cancelledAt: new Date(0), cancelledBy: "client", late: true, toReplan: false }
      : { ...base, status: base.status };
  };

  it("count what was held before import, held here, and reserved without being used", () => {
    const sessions = [
      session({ status: "held" }),
      session({ status: "no-show" }),
      session({ status: "cancelled" }),
      session({ status: "planned" }),
    ];
    expect(sessionBudget(2, sessions, recovery, 0)).toEqual({ held: 3, reserved: 2, used: 5, planned: 10, left: 5, beyondMaximum: false });
  });

  it("are counted against what was agreed with this client, and her programme's maximum stays", () => {
    const agreed = asAgreed(recovery, { planned: 6, minutes: 45, rhythmDays: 10 });
    expect(sessionBudget(4, [], agreed, 2)).toMatchObject({ planned: 8, left: 4 });
    expect(agreed.sessions).toMatchObject({ minutes: 45, rhythmDays: 10, maximum: recovery.sessions.maximum });
    expect(asAgreed(recovery, null)).toBe(recovery);
  });

  it("cannot be agreed on above the programme's maximum, nor below what was used", () => {
    const talks = { planned: recovery.sessions.maximum, minutes: null, rhythmDays: null };
    const none = { used: 0, extraSessions: 0 };
    expect(agreeTalks(talks, recovery, none)).toEqual({ ok: true, value: talks });
    expect(agreeTalks({ ...talks, planned: talks.planned + 1 }, recovery, none)).toMatchObject({ refusal: { kind: "above-maximum" } });
    expect(agreeTalks({ ...talks, planned: 4 }, recovery, { used: 5, extraSessions: 1 })).toMatchObject({ ok: true });
    expect(agreeTalks({ ...talks, planned: 4 }, recovery, { used: 6, extraSessions: 1 })).toEqual({
      ok: false,
      refusal: { kind: "fewer-than-used", used: 6 },
    });
    expect(agreeTalks(talks, CLOCK_ONLY_PROGRAMME, none)).toMatchObject({ refusal: { kind: "programme-guides-nobody" } });
  });

  it("do not count intakes and the evaluation", () => {
    expect(
      sessionBudget(0, [session({ status: "held", kind: "client-intake" }), session({ status: "held", kind: "evaluation" })], recovery, 0)
        .used,
    ).toBe(0);
  });

  it("are never fewer than none left, and say when the maximum is passed", () => {
    expect(sessionBudget(12, [], guidance, 0)).toMatchObject({ left: 0, beyondMaximum: false });
    expect(sessionBudget(11, [], guidance, 0)).toMatchObject({ left: 0, beyondMaximum: false });
    expect(sessionBudget(13, [], guidance, 0)).toMatchObject({ left: 0, beyondMaximum: true });
  });

  it("grow by what the employer agreed to, the maximum with them", () => {
    expect(sessionBudget(13, [], guidance, 4)).toMatchObject({ planned: guidance.sessions.planned + 4, beyondMaximum: false });
    expect(sessionBudget(guidance.sessions.maximum + 5, [], guidance, 4)).toMatchObject({ left: 0, beyondMaximum: true });
  });

  it("always add up, whatever was held, missed and called off", () => {
    const any = fc.array(
      fc.constantFrom("planned", "held", "no-show", "cancelled").map((status) => session({ status })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(any, fc.nat(12), fc.nat(30), (sessions, before, extra) => {
        const budget = sessionBudget(before, sessions, recovery, extra);
        expect(budget.held + budget.reserved).toBe(budget.used);
        expect(budget.left).toBe(Math.max(0, budget.planned - budget.used));
        expect(budget.held).toBeGreaterThanOrEqual(before);
        expect(budget.planned).toBe(recovery.sessions.planned + extra);
        expect(budget.beyondMaximum).toBe(budget.used > recovery.sessions.maximum + extra);
      }),
    );
  });
});
