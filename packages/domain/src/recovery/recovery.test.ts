import { describe, expect, it } from "vitest";
import { CriterionJudgementId, day, ExtensionId, FollowUpId, newId, RelapsePlanId, TrajectoryId } from "../primitives/index.ts";
import { exercisesOf, newestProgramme, ProgrammeKey, type ProgrammeStructure, SHIPPED_PROGRAMMES, StageKey } from "../programme/index.ts";
import {
  answerExtension,
  type CriterionJudgement,
  closeFollowUp,
  criteriaAhead,
  criteriaOf,
  type Extension,
  extensionState,
  extraSessionsAgreed,
  followUpDays,
  followUpsFromEvaluation,
  judgeCriterion,
  RelapsePlan,
  releaseAgreements,
  standingAgainst,
  themesOf,
} from "./index.ts";

const trajectoryId = newId(TrajectoryId);
const today = day("2026-11-22");
const programme = (key: string) => {
  const found = newestProgramme(SHIPPED_PROGRAMMES, ProgrammeKey.parse(key));
  if (found === undefined) throw new Error(`no programme ${key}`);
  return found;
};
const recovery = programme("van-verzuim-naar-herstel");
const guidance = programme("re-integratiebegeleiding");
const stagesOf = (structure: ProgrammeStructure) => {
  if (structure.kind === "phases") return structure.phases.map((stage) => stage.key);
  return structure.kind === "focus-areas" ? structure.focusAreas.map((stage) => stage.key) : [];
};
const inPhase = (...keys: string[]) => ({
  trajectoryId,
  entries: keys.map((phase) => ({ phase: StageKey.parse(phase), since: today, steppedBack: false, reason: null })),
});

describe("the criteria of Van verzuim naar herstel", () => {
  it("name what must have come true before work is resumed: insight, less load, self-management and recovery within the norm", () => {
    const { resumption } = criteriaAhead(recovery, inPhase("herstel"));
    expect(resumption.map(({ key, measure }) => [key, measure])).toEqual([
      ["inzicht", "judgement"],
      ["minder-belasting", "judgement"],
      ["zelfmanagement", "judgement"],
      ["hersteltijd", "recovery-time"],
    ]);
  });

  it.each([
    [[], []],
    [["herstel"], ["klachten-nemen-af", "herstel-komt-terug"]],
    [["herstel", "vitaliteitsopbouw"], ["vitaliteit-gegroeid"]],
    [
      ["herstel", "vitaliteitsopbouw", "herstel"],
      ["klachten-nemen-af", "herstel-komt-terug"],
    ],
  ])("after %j are those of the next phase", (course, keys) => {
    expect(criteriaAhead(recovery, inPhase(...course)).next.map(({ key }) => key)).toEqual(keys);
  });

  it("each have a key of their own", () => {
    const keys = criteriaOf(recovery).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are judged by the coach on a day that has been, and only those that the programme names", () => {
    const judged: CriterionJudgement = {
      ...{ id: newId(CriterionJudgementId), trajectoryId, criterion: StageKey.parse("inzicht"), met: true, note: null, judgedOn: today },
    };
    expect(judgeCriterion(recovery, judged, today).ok).toBe(true);
    expect(judgeCriterion(recovery, judged, day("2026-11-21"))).toEqual({ ok: false, refusal: { kind: "in-the-future" } });
    expect(judgeCriterion(guidance, judged, today)).toEqual({ ok: false, refusal: { kind: "no-such-criterion" } });
  });
});

describe("the hours to recover beside the norm of this client", () => {
  it.each([
    [4, 3, "within"],
    [4, 4, "within"],
    [4, 4.5, "above"],
    [null, 3, "unknown"],
    [4, null, "unknown"],
  ])("norm %s, last %s: %s", (hours, last, expected) => {
    expect(standingAgainst(hours === null ? null : { hours }, last)).toBe(expected);
  });
});

describe("the nine themes of Re-integratiebegeleiding", () => {
  it("count as discussed by a text of the coach or by a talk that touched them", () => {
    const notes = [
      { area: StageKey.parse("energiebalans"), text: "Veel gegeven, weinig gerust" },
      { area: StageKey.parse("oorzaken"), text: " " },
    ];
    const themes = themesOf(guidance, notes, new Set(["sociale-steun"]));
    expect(themes).toHaveLength(9);
    expect(themes.filter(({ discussed }) => discussed).map(({ area }) => area.key)).toEqual(["sociale-steun", "energiebalans"]);
  });

  it("do not exist in a programme of phases", () => {
    expect(themesOf(recovery, [], new Set())).toEqual([]);
  });
});

describe("the exercises", () => {
  it.each([recovery, guidance])("of $key fit a phase or theme that it has, and each phase or theme has one", (programme) => {
    const stages = stagesOf(programme.structure);
    const exercises = exercisesOf(programme);
    expect(exercises.flatMap((one) => one.stages).filter((stage) => !stages.includes(stage))).toEqual([]);
    expect(stages.filter((stage) => !exercises.some((one) => one.stages.includes(stage)))).toEqual([]);
    expect(new Set(exercises.map((one) => one.key)).size).toBe(exercises.length);
  });
});

describe("more sessions than the programme holds", () => {
  const asked = (answer: Extension["answer"]): Extension => ({
    ...{ id: newId(ExtensionId), trajectoryId, extraSessions: 4, requestedOn: day("2026-11-01"), answer },
  });

  it("are asked, and agreed to once", () => {
    expect(extensionState([])).toBe("none");
    expect(extensionState([asked(null)])).toBe("requested");
    expect(extensionState([asked({ agreed: false, on: today })])).toBe("declined");
    expect(extensionState([asked({ agreed: true, on: today }), asked(null)])).toBe("agreed");
    expect(extraSessionsAgreed([asked({ agreed: true, on: today }), asked(null), asked({ agreed: true, on: today })])).toBe(8);
  });

  it("are answered once, not before they were asked and not tomorrow", () => {
    const answer = { agreed: true, on: today };
    expect(answerExtension(asked(null), answer, today)).toMatchObject({ ok: true, value: { answer } });
    expect(answerExtension(asked(answer), answer, today)).toMatchObject({ refusal: { kind: "already-answered" } });
    expect(answerExtension(asked(null), { agreed: true, on: day("2026-10-31") }, today)).toMatchObject({
      refusal: { kind: "before-the-request" },
    });
    expect(answerExtension(asked(null), { agreed: true, on: day("2026-11-23") }, today)).toMatchObject({
      refusal: { kind: "in-the-future" },
    });
  });
});

describe("the work agreements of a relapse-prevention plan", () => {
  const plan = RelapsePlan.parse({
    ...{ id: newId(RelapsePlanId), trajectoryId, number: 2, savedOn: today, support: "Bel mijn zus" },
    ...{ signals: [{ sign: "Slecht slapen", response: "Rust" }], agreements: [{ text: "Elke week overleg", who: "both" }] },
  });

  it("leave alone, without one word of the personal half", () => {
    const released = releaseAgreements(plan, { seen: 2, saidYes: true, on: today });
    expect(released).toMatchObject({ ok: true, value: { planNumber: 2, agreements: plan.agreements } });
    expect(JSON.stringify(released)).not.toMatch(/slapen|zus/);
  });

  it("leave only by the client's word, in the version she was shown, and not empty", () => {
    expect(releaseAgreements(plan, { seen: 2, saidYes: false, on: today })).toMatchObject({ refusal: { kind: "client-did-not-ask" } });
    expect(releaseAgreements(plan, { seen: 1, saidYes: true, on: today })).toMatchObject({ refusal: { kind: "newer-version", number: 2 } });
    expect(releaseAgreements({ ...plan, agreements: [] }, { seen: 2, saidYes: true, on: today })).toMatchObject({
      refusal: { kind: "no-agreements" },
    });
  });
});

describe("a look back", () => {
  it("comes after seven weeks, between six and eight, and after half a year", () => {
    expect(followUpDays(day("2026-01-05"))).toEqual([
      { kind: "six-to-eight-weeks", dueOn: "2026-02-23" },
      { kind: "six-months", dueOn: "2026-07-06" },
    ]);
  });

  it("is done once, on a day that has been", () => {
    const open = { id: newId(FollowUpId), trajectoryId, kind: "six-months" as const, dueOn: today, done: null };
    const closed = closeFollowUp(open, { on: today, note: " Het gaat goed " }, today);
    expect(closed).toMatchObject({ ok: true, value: { done: { on: today, note: "Het gaat goed" } } });
    expect(closed.ok && closeFollowUp(closed.value, { on: today, note: "" }, today)).toMatchObject({ refusal: { kind: "already-done" } });
    expect(closeFollowUp(open, { on: day("2026-11-23"), note: "" }, today)).toMatchObject({ refusal: { kind: "in-the-future" } });
  });
});

describe("a day to look back that the evaluation names", () => {
  const heldOn = day("2026-10-01");
  const planned = (on: string | null, known: Parameters<typeof followUpsFromEvaluation>[1] = []) =>
    followUpsFromEvaluation(trajectoryId, known, { on: on === null ? null : day(on), heldOn }, () => newId(FollowUpId));

  it("is the first look back, and the second is planned from the evaluation", () => {
    expect(planned("2026-11-12").map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ["six-to-eight-weeks", "2026-11-12"],
      ["six-months", "2027-04-01"],
    ]);
  });

  it("is the second one where it lies months ahead", () => {
    expect(planned("2027-03-15").map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ["six-to-eight-weeks", "2026-11-19"],
      ["six-months", "2027-03-15"],
    ]);
  });

  it("moves the one that was planned, and leaves the other and what was done alone", () => {
    const [first, second] = planned("2026-11-12");
    if (first === undefined || second === undefined) throw new Error("nothing was planned");
    expect(planned("2026-11-26", [first, second])).toEqual([{ ...first, dueOn: "2026-11-26" }]);
    expect(planned("2026-11-26", [{ ...first, done: { on: heldOn, note: "goed" } }, second])).toEqual([]);
  });

  it("plans nothing without a day, or with one that does not come after the evaluation", () => {
    expect(planned(null)).toEqual([]);
    expect(planned("2026-10-01")).toEqual([]);
  });
});
