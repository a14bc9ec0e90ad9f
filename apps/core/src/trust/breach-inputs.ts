import { DataBreachId, day, newId, TrajectoryId } from "@hervat/domain/primitives";
import { type MatrixInputs, NOTHING } from "./matrix-input.ts";

const facts = {
  kind: "sent-wrong",
  discoveredOn: day("2026-01-05"),
  discoveredAt: "10:00",
  from: null,
  until: null,
  casesKnown: false,
  trajectoryIds: [],
  data: ["reports"],
  note: "Naar een verkeerd adres.",
} as const;
const named = () => ({ breachId: newId(DataBreachId), version: 1 });

/** What is asked about data that went wrong: of a breach that nobody reported there is nothing. */
export const BREACH_INPUTS: MatrixInputs = {
  "breach.nameable": NOTHING,
  "breach.report": () => ({ input: facts }),
  "breach.list": NOTHING,
  "breach.read": () => ({ input: { breachId: newId(DataBreachId) }, absent: true }),
  "breach.whoSaw": () => ({ input: { breachId: newId(DataBreachId) }, absent: true }),
  "breach.amend": () => ({ input: { ...facts, ...named(), measures: "" }, absent: true }),
  "breach.decide": () => ({ input: { ...named(), notify: false, reason: "Niemand las het." }, absent: true }),
  "breach.notified": () => ({
    input: { ...named(), on: day("2026-01-06"), at: "10:00", reference: "AP-1", lateReason: "" },
    absent: true,
  }),
  "breach.clients": () => ({ input: { ...named(), tell: false, reason: "Niemand las het." }, absent: true }),
  "breach.letter": () => ({ input: { breachId: newId(DataBreachId), done: "Het adres is hersteld." }, absent: true }),
  "breach.sentLetter": () => ({ input: { breachId: newId(DataBreachId), trajectoryId: newId(TrajectoryId) }, absent: true }),
  "breach.sendLetters": () => ({ input: { ...named(), done: "Het adres is hersteld." }, absent: true }),
  "breach.close": () => ({ input: { ...named(), lessons: "Adres laten nalezen." }, absent: true }),
};
