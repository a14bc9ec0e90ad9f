import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConsentCategory, withdrawConsent } from "../consent/index.ts";
import { ContactId, day, newId } from "../primitives/index.ts";
import { newestProgramme, Programme, ProgrammeKey, SHIPPED_PROGRAMMES } from "../programme/index.ts";
import { VersionHash } from "../reports/report.ts";
import { consentFor, dossier, state } from "./dossier-for-tests.ts";
import {
  BEDRIJFSARTS_CATEGORIES,
  BedrijfsartsView,
  ClientReportView,
  categoriesIn,
  type Dossier,
  evaluationFor,
  ManagerReportView,
  toBedrijfsartsView,
  toClientReportView,
  toManagerReportView,
  type BedrijfsartsView as View,
} from "./index.ts";

const copy = { state, agreement: null };
const everything = [consentFor(ConsentCategory.options)];
const withCare = (care: Partial<Dossier["care"]>): Dossier => ({ ...dossier, care: { ...dossier.care, ...care } });

describe("the view for the bedrijfsarts", () => {
  it("fits its schema, with everything shared and with nothing", () => {
    for (const consents of [everything, []])
      expect(() => BedrijfsartsView.parse(toBedrijfsartsView(dossier, consents, copy))).not.toThrow();
  });

  it("fits its schema while the coach has written nothing and nobody is named", () => {
    const empty: Dossier = {
      work: { ...dossier.work, bedrijfsarts: null, sickness: null },
      care: { ...dossier.care, bedrijfsartsDraft: null, contact: null },
    };
    const view = BedrijfsartsView.parse(toBedrijfsartsView(empty, everything, copy));
    expect([view.recipient, view.consent, view.sickness, view.client.birthDate, view.advice]).toEqual([null, null, null, null, null]);
    expect(categoriesIn(view)).toEqual([]);
  });

  it("shows phase 1 of 3 by its name, in the language of the document", () => {
    const phase = (language: "nl" | "en") =>
      toBedrijfsartsView(dossier, everything, { ...copy, state: { ...state, language } }).trajectory.phase;
    expect(phase("nl")).toEqual({ shared: true, value: { name: "Herstel", position: 1, of: 3 } });
    expect(phase("en")).toMatchObject({ value: { name: "Recovery" } });
  });

  it("has no phase to share where the programme has focus areas", () => {
    const guidance = Programme.parse(newestProgramme(SHIPPED_PROGRAMMES, ProgrammeKey.parse("re-integratiebegeleiding")));
    const view = toBedrijfsartsView({ ...dossier, work: { ...dossier.work, programme: guidance } }, everything, copy);
    expect(view.trajectory.phase).toEqual({ shared: true, value: null });
  });

  it("quotes the question as the bedrijfsarts asked it, where the coach wrote nothing of it", () => {
    const draft = dossier.care.bedrijfsartsDraft;
    if (draft === null) throw new Error("the dossier lost its draft");
    const asked = toBedrijfsartsView(
      withCare({ bedrijfsartsDraft: { ...draft, question: null, questionAskedOn: null } }),
      everything,
      copy,
    );
    expect(asked.referral).toMatchObject({ question: "Wat kan zij aan?", questionAskedOn: "2026-11-05" });
    expect(toBedrijfsartsView(dossier, everything, copy).referral.question).toBe("Past de opbouw?");
  });

  it("takes the paragraph of the programme where the coach wrote none about the approach, with the method it credits", () => {
    const credited = dossier.work.programme.creditLine?.nl;
    expect(toBedrijfsartsView(dossier, everything, copy).trajectory.approach).toBe(
      [dossier.work.programme.approach.nl, ...(credited === undefined ? [] : [`${credited}.`])].join(" "),
    );
    const draft = dossier.care.bedrijfsartsDraft;
    if (draft === null) throw new Error("the dossier lost its draft");
    expect(
      toBedrijfsartsView(withCare({ bedrijfsartsDraft: { ...draft, approach: "Eigen woorden" } }), everything, copy).trajectory.approach,
    ).toBe("Eigen woorden");
  });

  it("names the consent it rests on by reference and day, and the client's yes with her remarks", () => {
    const agreement = { agreedOn: day("2026-11-21"), remarks: "Graag ook de datum" };
    const [consent] = everything;
    const view = toBedrijfsartsView(dossier, everything, {
      state,
      agreement: { ...agreement, versionHash: hash(), how: { kind: "portal" } },
    });
    expect(view.consent).toEqual({ reference: consent?.id.slice(-8).toUpperCase(), givenOn: "2026-10-01" });
    expect(view.clientAgreement).toEqual({ agreedOn: "2026-11-21", remarks: "Graag ook de datum" });
  });

  it("shares exactly the sections a consent stands for, whatever was ticked", () => {
    fc.assert(
      fc.property(fc.subarray([...ConsentCategory.options], { minLength: 1 }), (chosen) => {
        const view = toBedrijfsartsView(dossier, [consentFor(chosen)], copy);
        expect(categoriesIn(view)).toEqual(BEDRIJFSARTS_CATEGORIES.filter((category) => chosen.includes(category)));
      }),
    );
  });

  it("shares nothing that was withdrawn on the day of the document", () => {
    const withdrawn = withdrawConsent(everything[0] ?? consentFor(["course"]), state.date);
    if (!withdrawn.ok) throw new Error("the consent could not be withdrawn");
    expect(categoriesIn(toBedrijfsartsView(dossier, [withdrawn.value], copy))).toEqual([]);
  });

  it("shares nothing with a bedrijfsarts the client did not name", () => {
    const bedrijfsarts = dossier.work.bedrijfsarts;
    if (bedrijfsarts === null) throw new Error("the dossier lost its bedrijfsarts");
    const other: Dossier = { ...dossier, work: { ...dossier.work, bedrijfsarts: { ...bedrijfsarts, id: newId(ContactId) } } };
    expect(categoriesIn(toBedrijfsartsView(other, everything, copy))).toEqual([]);
  });

  it("never holds a session note, a diary, the care half of a step or a mobile number: it has no field for them", () => {
    const text = JSON.stringify(toBedrijfsartsView(dossier, everything, copy));
    for (const secret of ["elk uur rust", "0600000000", "noor@prive.example", "Slecht slapen"]) expect(text).not.toContain(secret);
  });

  it("cannot tell why something was withheld", () => {
    const view: View = toBedrijfsartsView(dossier, [], copy);
    expect(view.course).toEqual({ shared: false });
  });
});

describe("the view for the manager's report", () => {
  it("fits its schema with an evaluation and without", () => {
    for (const evaluation of [dossier.work.evaluation, null]) {
      expect(() => ManagerReportView.parse(toManagerReportView(dossier.work, evaluation, state))).not.toThrow();
    }
  });

  it("shows the evaluation the client approved, and the draft only on a concept", () => {
    const unapproved: Dossier = { ...dossier, work: { ...dossier.work, evaluation: null } };
    expect(evaluationFor(dossier, "final")).toBe(dossier.work.evaluation);
    expect(evaluationFor(unapproved, "concept")).toBe(dossier.care.evaluationDraft?.joint);
    expect(evaluationFor(unapproved, "final")).toBeNull();
    expect(evaluationFor({ work: unapproved.work, care: { ...dossier.care, evaluationDraft: null } }, "concept")).toBeNull();
  });

  it("says running while the client is in any phase", () => {
    expect(toManagerReportView(dossier.work, null, state).trajectory).toEqual({
      startedOn: "2026-09-01",
      endedOn: null,
      status: "running",
    });
  });

  it("carries the released words of a factor and not the coach's", () => {
    expect(toManagerReportView(dossier.work, null, state).releasedFactors).toEqual([
      { area: "content", kind: "bottleneck", text: "Het werk past niet in de uren" },
    ]);
  });

  it("carries no factor that its manager may not read on that day", () => {
    const late = { ...state, date: day("2027-01-01") };
    expect(toManagerReportView(dossier.work, null, late).releasedFactors).toEqual([]);
    expect(toManagerReportView({ ...dossier.work, allowances: [] }, null, state).releasedFactors).toEqual([]);
    expect(toManagerReportView({ ...dossier.work, manager: null }, null, state).releasedFactors).toEqual([]);
  });
});

describe("the view for a paper of the client's own", () => {
  it("fits its schema, and without sickness, plan and evaluation", () => {
    const bare: Dossier = {
      work: { ...dossier.work, sickness: null, evaluation: null, plan: { ...dossier.work.plan, steps: [] } },
      care: { ...dossier.care, careSteps: [], scores: [], energy: [] },
    };
    for (const subject of [dossier, bare]) expect(() => ClientReportView.parse(toClientReportView(subject, state))).not.toThrow();
  });

  it("holds both halves of her plan", () => {
    expect(toClientReportView(dossier, state).resumption.steps[0]).toMatchObject({
      hoursPerWeek: 4,
      care: { breaks: "elk uur rust", condition: "slaapt door" },
    });
    const unwritten = withCare({ careSteps: [] });
    expect(toClientReportView(unwritten, state).resumption.steps[0]?.care).toBeNull();
  });

  it("holds nothing of the report about her, of consents or of what she mails from", () => {
    const text = JSON.stringify(toClientReportView(dossier, state));
    for (const other of ["Past de opbouw?", "0600000000", "noor@prive.example"]) expect(text).not.toContain(other);
  });
});

function hash() {
  return VersionHash.parse("a".repeat(64));
}
