import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { ConsentCategory, HealthCategory } from "../consent/index.ts";
import { DocumentId, day, newId } from "../primitives/index.ts";
import { consentFor, dossier, managerId, state } from "./dossier-for-tests.ts";
import {
  type AUDIENCES,
  BEDRIJFSARTS_FIELDS,
  BedrijfsartsView,
  CareDossier,
  CLASSIFICATION,
  CLIENT_REPORT_FIELDS,
  ClientReportView,
  type Dossier,
  type DossierField,
  evaluationFor,
  INVOICE_FIELDS,
  InvoiceView,
  MANAGER_PORTAL_FIELDS,
  MANAGER_REPORT_FIELDS,
  ManagerPortalView,
  ManagerReportView,
  mayReach,
  OFFER_FIELDS,
  OfferView,
  toBedrijfsartsView,
  toManagerPortalView,
  toManagerReportView,
} from "./index.ts";

type Leaf = { readonly path: string; readonly token: string };

/** Puts a unique token in every text and number behind the wall, and tells where each one went. Ids, days and choices keep their shape. */
function withCanaries(care: CareDossier): { readonly care: CareDossier; readonly leaves: readonly Leaf[] } {
  const leaves: Leaf[] = [];
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((item, position) => walk(item, `${path}[${position}]`));
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, path === "" ? key : `${path}.${key}`)]));
    }
    const token = typeof value === "number" ? String(700_001 + leaves.length) : `canary${700_001 + leaves.length}`;
    const planted = typeof value === "number" ? Number(token) : token;
    if (!isFree(value, path)) return value;
    leaves.push({ path, token });
    return planted;
  };
  // A dossier with impossible numbers is what a canary needs to be: the projections read values, they do not parse them.
  return { care: JSON.parse(JSON.stringify(walk(care, ""))), leaves };
}

/** Words and numbers that can be anything; ids, days, keys and fixed choices cannot carry a token, nor a secret of their own. */
function isFree(value: unknown, path: string): boolean {
  // The joint part is for all three; of a consent only the words can carry a secret.
  if (/joint\./.test(path) || (path.startsWith("consents") && !/(how\.note|textVersion)$/.test(path))) return false;
  if (typeof value === "number") return true;
  if (typeof value !== "string") return false;
  const fixed = /(^|\.)(id|stepId|trajectoryId|clientId|contactId|recordedBy|kind|item|area|sphere|source|by|phase|reportType)$/;
  return !fixed.test(path) && !/^\d{4}-\d{2}-\d{2}$/.test(value);
}

const { care, leaves } = withCanaries({ ...dossier.care, consents: [consentFor(ConsentCategory.options)] });
const planted: Dossier = { work: dossier.work, care };
const side = {
  reader: managerId,
  today: day("2026-11-23"),
  rhythm: null,
  answers: [],
  forms: ["manager-intake" as const],
  papers: [],
  planVersion: 1,
  received: new Map(),
  since: null,
  released: { goals: ["Drie ochtenden"], agreements: [{ text: "Elke week kort overleg", who: "both" as const }] },
  documents: [
    {
      id: newId(DocumentId),
      kind: "evaluation" as const,
      audience: "manager" as const,
      madeOn: day("2026-11-21"),
      standing: "final" as const,
    },
  ],
};
const managerOutputs = (subject: Dossier) =>
  JSON.stringify([
    toManagerReportView(subject.work, evaluationFor(subject, "concept"), state),
    toManagerReportView(subject.work, evaluationFor(subject, "final"), { ...state, standing: "final" }),
    toManagerPortalView(subject.work, side),
  ]);

describe("health behind the wall", () => {
  it("is planted in every place where a coach can write it down", () => {
    const filled = new Set(leaves.map(({ path }) => path.split(/[.[]/)[0]));
    const emptyOfText = ["bedrijfsartsColleagueOf", "phases"];
    expect(Object.keys(CareDossier.shape).filter((key) => !filled.has(key))).toEqual(emptyOfText);
    expect(leaves.length).toBeGreaterThanOrEqual(30);
  });

  it.each(leaves)("does not reach the manager from $path", ({ token }) => {
    expect(managerOutputs(planted)).not.toContain(token);
  });

  it("does reach the bedrijfsarts with consent, so the canaries sing", () => {
    const view = JSON.stringify(toBedrijfsartsView(planted, care.consents, { state, agreement: null }));
    const seen = leaves.filter(({ token }) => view.includes(token)).map(({ path }) => path);
    expect(seen).toEqual(
      expect.arrayContaining([
        "sessionsHeld",
        "scores[0].score",
        "bedrijfsartsDraft.reason",
        "personalFactors[0].text",
        "energy[0].hoursToRecover",
        "factors[0].text",
      ]),
    );
  });

  it("changes nothing at all for the manager, whatever it says", () => {
    expect(managerOutputs(planted)).toBe(managerOutputs(dossier));
  });

  it("does not reach the manager by the phase either", () => {
    const further: Dossier = { ...dossier, care: { ...dossier.care, sessionsHeld: 9, phases: { ...dossier.care.phases, entries: [] } } };
    expect(managerOutputs(further)).toBe(managerOutputs(dossier));
  });
});

describe("a manager's view", () => {
  const report = toManagerReportView(dossier.work, dossier.work.evaluation, state);
  const page = toManagerPortalView(dossier.work, side);

  it("has no field for health: reading one does not compile", () => {
    // @ts-expect-error: no scores for a manager
    expect(report.scores).toBeUndefined();
    // @ts-expect-error: no course for a manager
    expect(report.course).toBeUndefined();
    // @ts-expect-error: no phase for a manager
    expect(report.trajectory.phase).toBeUndefined();
    // @ts-expect-error: no session count for a manager
    expect(report.trajectory.sessions).toBeUndefined();
    // @ts-expect-error: no phase on his page
    expect(page.guidance.phase).toBeUndefined();
    // @ts-expect-error: no degree of incapacity on his page, because there is no such input
    expect(page.plan.capacity).toBeUndefined();
    // @ts-expect-error: the half that his views are made from has no care
    expect(dossier.work.care).toBeUndefined();
  });

  it("is made from the work half: a projection that takes the whole dossier does not compile", () => {
    // @ts-expect-error: a whole dossier is not a work half
    expect(() => toManagerPortalView(dossier, side)).toThrow();
  });

  it.each([
    ["report", ManagerReportView, report],
    ["page", ManagerPortalView, page],
  ])("refuses a field that its schema does not know (%s)", (_, schema, view) => {
    expect(schema.safeParse(view).success).toBe(true);
    expect(schema.safeParse({ ...view, complaints: "x" }).success).toBe(false);
  });

  it("has no free text for the manager to write in", () => {
    expect(JSON.stringify(Object.keys(ManagerPortalView.shape))).not.toMatch(/note|remark|message|comment/i);
  });
});

describe("the classification", () => {
  const views: readonly (readonly [string, z.ZodObject, Readonly<Record<string, DossierField>>, (typeof AUDIENCES)[number]])[] = [
    ["bedrijfsarts", BedrijfsartsView, BEDRIJFSARTS_FIELDS, "bedrijfsarts"],
    ["manager report", ManagerReportView, MANAGER_REPORT_FIELDS, "manager"],
    ["manager page", ManagerPortalView, MANAGER_PORTAL_FIELDS, "manager"],
    ["manager report read by HR", ManagerReportView, MANAGER_REPORT_FIELDS, "hr"],
    ["manager page read by HR", ManagerPortalView, MANAGER_PORTAL_FIELDS, "hr"],
    ["client report", ClientReportView, CLIENT_REPORT_FIELDS, "client"],
    ["invoice", InvoiceView, INVOICE_FIELDS, "invoice"],
    ["offer", OfferView, OFFER_FIELDS, "invoice"],
  ];

  it.each(views)("has a row for every field of the view: %s", (_, schema, fields) => {
    const paths = Object.entries(schema.shape).flatMap(([key, value]) => {
      if (key in fields) return [key];
      const inner = value instanceof Object && "shape" in value && value.shape instanceof Object ? Object.keys(value.shape) : ["?"];
      return inner.map((name) => `${key}.${name}`);
    });
    expect(paths.sort()).toEqual(Object.keys(fields).sort());
  });

  it.each(views)("lets its audience have every field of the view: %s", (_, __, fields, audience) => {
    expect(Object.entries(fields).filter(([, field]) => !mayReach(field, audience))).toEqual([]);
  });

  it("gives manager, HR and office no health, with or without consent", () => {
    const health: readonly DossierField[] = [
      "complaints",
      "course",
      "answers",
      "scores",
      "session-notes",
      "diary",
      "energy",
      "personal-factors",
      "phase",
      "care-schedule",
      "home-build-up",
      "prognosis",
      "personal-goals",
      "relapse-signals",
      "contact-log",
      "bedrijfsarts-report",
    ];
    for (const audience of ["manager", "hr", "office", "invoice"] as const) {
      expect(health.filter((field) => mayReach(field, audience))).toEqual([]);
    }
  });

  it.each(HealthCategory.options)("asks consent before the bedrijfsarts may have %s", (category) => {
    const field: DossierField = category;
    expect(CLASSIFICATION[field].bedrijfsarts).toBe("T");
  });

  it("hides from the invoice whoever it is about", () => {
    expect(
      Object.entries(CLASSIFICATION)
        .filter(([, row]) => row.invoice === "V")
        .map(([field]) => field),
    ).toEqual(["invoice", "letter"]);
  });
});
