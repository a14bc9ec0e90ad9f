import { day } from "@hervat/domain/primitives";
import { callAs } from "../../testing/call-as.ts";
import type { Desk } from "../desk.ts";
import { type Lines, twoTexts } from "./line.ts";

const A_BREACH = {
  kind: "lost-paper",
  discoveredOn: day("2026-01-05"),
  discoveredAt: "10:00",
  from: null,
  until: null,
  casesKnown: false,
  trajectoryIds: [],
  data: [],
  note: "",
} as const;

/** A breach that was just reported, as who opens it reads it. */
async function reportedBreach({ test, owner }: Pick<Desk, "test" | "owner">) {
  const { breach } = callAs(test.service, owner.actor);
  const before = new Set((await breach.list()).map(({ id }) => id));
  await breach.report({ ...A_BREACH, trajectoryIds: [], data: [] });
  const made = (await breach.list()).find(({ id }) => !before.has(id));
  if (made === undefined) throw new Error("no breach was kept");
  return { ...A_BREACH, trajectoryIds: [], data: [], breachId: made.id, version: made.version };
}

/** The register of what went wrong. */
export const BREACH_LINES: Lines = {
  "coach breach.amend": async ({ test, owner }) => {
    const [{ breach }, facts] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    const save = (note: string) => breach.amend({ ...facts, note, measures: "" });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach breach.decide": async ({ test, owner }) => {
    const [{ breach }, { breachId, version }] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    const save = (reason: string) => breach.decide({ breachId, version, notify: false, reason });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach breach.notified": async ({ test, owner }) => {
    const [{ breach }, { breachId, version }] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    await breach.decide({ breachId, version, notify: true, reason: "Het ging om gezondheid." });
    const { discoveredOn: on, discoveredAt: at } = A_BREACH;
    const save = (reference: string) => breach.notified({ breachId, version: version + 1, on, at, reference, lateReason: "" });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach breach.clients": async ({ test, owner }) => {
    const [{ breach }, { breachId, version }] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    const save = (reason: string) => breach.clients({ breachId, version, tell: false, reason });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
  "coach breach.close": async ({ test, owner }) => {
    const [{ breach }, { breachId, version }] = [callAs(test.service, owner.actor), await reportedBreach({ test, owner })];
    await breach.decide({ breachId, version, notify: false, reason: "Niemand las het." });
    await breach.clients({ breachId, version: version + 1, tell: false, reason: "Niemand las het." });
    const save = (lessons: string) => breach.close({ breachId, version: version + 2, lessons });
    return { typed: twoTexts(), save, read: () => breach.list() };
  },
};
