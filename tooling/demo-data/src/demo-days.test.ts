import { addDays, dayOfWeek, isWorkingDay } from "@hervat/domain/calendar";
import { standsOn } from "@hervat/domain/consent";
import { MilestoneKey, milestoneStatus, parseSpells, sicknessClock } from "@hervat/domain/poortwachter";
import { day } from "@hervat/domain/primitives";
import { planProblems } from "@hervat/domain/resumption";
import { describe, expect, it } from "vitest";
import { buildDemoWorld } from "./build-world.ts";
import { amsterdamDay } from "./calendar/amsterdam-time.ts";
import type { DemoDossier } from "./world.ts";

describe.each([day("2026-11-23"), day("2027-05-15"), day("2028-01-01")])("the days of a demo made on %s", (today) => {
  const world = buildDemoWorld({ today });
  const dossiers = world.practices.flatMap((practice) => practice.dossiers);
  const endOf = ({ trajectory }: DemoDossier) =>
    trajectory.status === "completed" ? trajectory.completedOn : trajectory.status === "stopped" ? trajectory.stoppedOn : null;

  it("have no talk before the start, after the end, on a weekend or on a holiday", () => {
    for (const dossier of dossiers) {
      const end = endOf(dossier);
      for (const { startsAt, status } of dossier.sessions) {
        const on = amsterdamDay(startsAt);
        expect(on >= dossier.trajectory.startedOn).toBe(true);
        expect(isWorkingDay(on)).toBe(true);
        expect(end === null || on <= end).toBe(true);
        expect(status === "planned" ? on >= today : on < today).toBe(true);
      }
    }
  });

  it("have numbers that count up from what was held before", () => {
    for (const { sessions, trajectory } of dossiers) {
      const numbers = sessions.flatMap(({ number }) => (number === null ? [] : [number]));
      expect(numbers).toEqual(numbers.map((_, at) => trajectory.sessionsBefore + at + 1));
    }
  });

  it("have no coach in two places at once", () => {
    const taken = new Set<string>();
    for (const { sessions, trajectory } of dossiers)
      for (const { startsAt } of sessions) {
        const place = `${trajectory.coachMembershipId} ${startsAt.toISOString()}`;
        expect(taken.has(place)).toBe(false);
        taken.add(place);
      }
  });

  it("have a note for talks that were held, and for no other", () => {
    for (const { sessions, notes } of dossiers) {
      const held = new Set(sessions.filter(({ status }) => status === "held").map(({ id }) => id));
      for (const note of notes) expect(held.has(note.sessionId)).toBe(true);
    }
    expect(dossiers.some(({ notes }) => notes.some(({ status }) => status === "draft"))).toBe(true);
  });

  it("have spells and milestones that the law's clock accepts", () => {
    for (const { spells, facts, trajectory } of dossiers) {
      if (spells.length === 0) continue;
      expect(parseSpells(spells).ok).toBe(true);
      expect((spells[0]?.from ?? today) <= trajectory.startedOn).toBe(true);
      for (const { on } of facts.done) expect(on === null || on <= today).toBe(true);
    }
  });

  it("have each milestone of the law near for someone", () => {
    const near = new Set<string>();
    for (const { spells, facts } of dossiers) {
      const clock = sicknessClock({ wvp: spells.length > 0, spells, facts });
      if (clock.kind === "no-clock") continue;
      for (const milestone of clock.current.milestones)
        if (milestoneStatus(clock.current, milestone, today).kind === "soon") near.add(milestone.key);
    }
    expect([...near].toSorted()).toEqual([...MilestoneKey.options].toSorted());
  });

  it("have plans that keep the rules of a build-up and rest on an advice", () => {
    for (const { plan } of dossiers) if (plan !== null) expect(planProblems(plan)).toEqual([]);
  });

  it("have steps reached in the past and planned ahead, a Monday each", () => {
    for (const { plan } of dossiers)
      for (const { from, to, status } of plan?.steps ?? []) {
        expect(dayOfWeek(from)).toBe(1);
        if (status === "reached") expect(to < today).toBe(true);
        if (status === "planned") expect(to >= today).toBe(true);
      }
  });

  it("have consents that were given in a talk, and reports that left under one that stood", () => {
    for (const { consents, reports, sessions } of dossiers) {
      for (const consent of consents) {
        expect(
          consent.how.kind === "aloud" && sessions.some(({ id }) => consent.how.kind === "aloud" && id === consent.how.sessionId),
        ).toBe(true);
        if (consent.status === "withdrawn") expect(consent.withdrawnOn >= consent.givenOn && consent.withdrawnOn <= today).toBe(true);
      }
      for (const report of reports) {
        if ("agreement" in report) expect(report.agreement.agreedOn <= today).toBe(true);
        if (report.kind !== "bedrijfsarts-rapportage" || (report.status !== "released" && report.status !== "fetched")) continue;
        const consent = consents.find(({ id }) => id === report.consentId);
        expect(consent !== undefined && standsOn(consent, amsterdamDay(report.releasedAt))).toBe(true);
      }
    }
  });

  it("have evaluations held before they were approved", () => {
    for (const { evaluation, trajectory } of dossiers) {
      if (evaluation === null) continue;
      expect(trajectory.status === "completed" && trajectory.evaluatedOn === evaluation.heldOn).toBe(true);
      for (const on of [evaluation.approvedByEmployeeOn, evaluation.approvedByManagerOn])
        expect(on === null || (on >= evaluation.heldOn && on <= today)).toBe(true);
      expect(evaluation.approvedByEmployeeOn).not.toBeNull();
      expect(evaluation.approvedByManagerOn).not.toBeNull();
    }
  });

  it("have invoices only where a price was agreed, after guidance began and never ahead of today", () => {
    for (const { dossiers: own, invoices } of world.practices)
      for (const invoice of invoices) {
        const dossier = own.find(({ trajectory }) => trajectory.id === invoice.trajectoryId);
        expect(dossier?.trajectory.agreement.priceCents).toBeGreaterThan(0);
        if (invoice.status === "concept" || dossier === undefined) continue;
        expect(invoice.issuedOn >= dossier.trajectory.startedOn && invoice.issuedOn <= today).toBe(true);
        if ("payments" in invoice)
          for (const { receivedOn } of invoice.payments) expect(receivedOn >= invoice.issuedOn && receivedOn < today).toBe(true);
      }
  });

  it("have measurements between the start and today", () => {
    for (const { energy, homeBuildUps, questionnaires, trajectory, contactMoments } of dossiers) {
      for (const { on } of [...energy, ...homeBuildUps, ...questionnaires.map(({ takenOn }) => ({ on: takenOn }))])
        expect(on >= trajectory.startedOn && on <= today).toBe(true);
      for (const { at } of contactMoments)
        expect(amsterdamDay(at) <= today && amsterdamDay(at) >= addDays(trajectory.startedOn, -1)).toBe(true);
    }
  });

  it("tell of fewer hours to recover the further someone has come", () => {
    for (const { energy, trajectory } of dossiers) {
      const hours = energy.flatMap((one) => (one.kind === "recovery" ? [one.hoursToRecover] : []));
      if (trajectory.status === "completed" && hours.length > 1) expect(hours.at(-1) ?? 99).toBeLessThan((hours[0] ?? 0) / 4);
    }
  });
});
