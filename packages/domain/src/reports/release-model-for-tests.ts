import type fc from "fast-check";
import { expect } from "vitest";
import type { Consent, ConsentCategory, Recipient } from "../consent/index.ts";
import { ContactId, day, MembershipId, newId, type PlainDate, ReportId, TrajectoryId } from "../primitives/index.ts";
import { type Report, type ReportRemark, VersionHash } from "./index.ts";

/** What is true, kept apart from the code under test: the client's last yes, the manager's, what she said, her consents, and what left. */
export type Model = {
  kind: Report["kind"];
  status: Report["status"];
  yesTo: VersionHash | null;
  /** The text to which the one who is manager now said yes, as his last word. */
  managersYesTo: VersionHash | null;
  read: boolean;
  /** By paragraph of the text that lies before her. */
  remarks: Map<number, "open" | "kept" | "changed">;
  standing: Map<string, readonly ConsentCategory[]>;
  left: number;
};
export type Real = {
  report: Report;
  remarks: readonly ReportRemark[];
  consents: readonly Consent[];
  today: PlainDate;
  revisions: number;
  recipient: Recipient;
};

export const doctor = newId(ContactId);
export const coach = newId(MembershipId);
export const trajectoryId = newId(TrajectoryId);
export const recipient: Recipient = { kind: "bedrijfsarts", contactId: doctor, colleagueOf: [] };
export const KINDS = ["bedrijfsarts-rapportage", "evaluation"] as const;
export const at = new Date("2026-11-22T10:00:00Z");
export const hashOf = (revision: number) => VersionHash.parse(revision.toString(16).padStart(64, "0"));
/** How often each step was tried from each state. */
export const visited = new Map<string, number>();

export type Outcome = { readonly ok: true; readonly value: Report } | { readonly ok: false; readonly refusal: unknown };

/** One thing somebody does; `allowed` is what the model says about it, in its own words. */
export class Step implements fc.Command<Model, Real> {
  readonly name: string;
  readonly allowed: (model: Model, real: Real) => boolean;
  readonly act: (real: Real) => Outcome;
  readonly follow: (model: Model, real: Real) => void;

  constructor(name: string, allowed: Step["allowed"], act: Step["act"], follow: Step["follow"]) {
    this.name = name;
    this.allowed = allowed;
    this.act = act;
    this.follow = follow;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const pair = `${model.status}: ${this.name}`;
    for (const seen of [pair, `${model.kind}, ${pair}`]) visited.set(seen, (visited.get(seen) ?? 0) + 1);
    const allowed = this.allowed(model, real);
    const outcome = this.act(real);
    expect(outcome.ok, `${this.name} from ${model.status}`).toBe(allowed);
    if (!outcome.ok) return;
    real.report = outcome.value;
    this.follow(model, real);
    expect(real.report.status).toBe(model.status);
    if (real.report.status === "released" || real.report.status === "fetched") {
      expect(model.yesTo).toBe(real.report.versionHash);
      if (model.kind === "evaluation") expect(real.report.confirmation).toMatchObject({ answer: "agrees", versionHash: model.yesTo });
    }
  }

  toString(): string {
    return this.name;
  }
}

/** A report of this kind before anyone did anything. */
export function start(kind: Report["kind"]): { model: Model; real: Real } {
  return {
    model: {
      kind,
      status: "concept",
      yesTo: null,
      managersYesTo: null,
      read: false,
      remarks: new Map(),
      standing: new Map(),
      left: 0,
    },
    real: {
      report: {
        id: newId(ReportId),
        trajectoryId,
        kind,
        version: 1,
        versionHash: hashOf(0),
        categories: ["course"],
        status: "concept",
      },
      recipient: kind === "evaluation" ? { kind: "manager", contactId: newId(ContactId) } : recipient,
      remarks: [],
      consents: [],
      today: day("2026-01-01"),
      revisions: 0,
    },
  };
}
