import { PlainDate, SessionId } from "@hervat/domain/primitives";
import { callClientAs, callManagerAs } from "../../testing/call-as.ts";
import { givenCase } from "../../testing/given-case.ts";
import { caseOf, hersOf, idOf, type Lines, twoTexts, versionIn } from "./line.ts";

/** What the guidance itself is written in. */
export const GUIDANCE_LINES: Lines = {
  "coach intake.saveAnswer": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const known = (await hers.intake.read(one)).answers.find(({ item }) => item === "sleep");
    const asked = { ...one, item: "sleep", version: versionIn(known) };
    const save = (text: string) => hers.intake.saveAnswer({ ...asked, value: { kind: "text", text } });
    return { typed: twoTexts(), save, read: () => hers.intake.read(one) };
  },
  "client own.answerBuildUp": async (desk) => {
    const [herself, one] = [callClientAs(desk.test.service, desk.client), idOf(desk)];
    const { version } = await herself.own.buildUp(one);
    const save = (words: string) => herself.own.answerBuildUp({ ...one, version, answer: { kind: "wants-to-talk", wish: null, words } });
    return { typed: twoTexts(), save, read: () => herself.own.buildUp(one) };
  },
  "coach intake.noteManagerAnswer": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    await hers.intake.putBeforeManager({ ...one, before: false });
    const known = (await hers.intake.manager(one)).answers.find(({ item }) => item === "team");
    const asked = { ...one, item: "team", version: versionIn(known), keep: null };
    const save = (text: string) => hers.intake.noteManagerAnswer({ ...asked, value: { kind: "text", text } });
    return { typed: twoTexts(), save, read: () => hers.intake.manager(one) };
  },
  "manager employee.saveFormAnswer": async (desk) => {
    const [hers, his, one] = [hersOf(desk), callManagerAs(desk.test.service, desk.manager.actor), idOf(desk)];
    await hers.intake.putBeforeManager({ ...one, before: true });
    const known = (await hers.intake.manager(one)).answers.find(({ item }) => item === "team");
    const asked = { ...one, form: "manager-intake" as const, item: "team", version: versionIn(known), keep: null };
    const save = (text: string) => his.employee.saveFormAnswer({ ...asked, value: { kind: "text", text } });
    return { typed: twoTexts(), save, read: () => hers.intake.manager(one) };
  },
  "coach note.write": async (desk) => {
    const hers = hersOf(desk);
    const sessionId = SessionId.parse(await caseOf(desk).plannedSession());
    const rest = { done: "", agreed: "", next: "", homework: "", private: "" };
    const save = (goal: string) => hers.note.write({ sessionId, version: null, text: { ...rest, goal } });
    return { typed: twoTexts(), save, read: () => hers.note.desk({ sessionId }) };
  },
  "coach recovery.judge": async (desk) => {
    const hers = hersOf(desk);
    // Of a programme with phases, each with its criteria.
    const one = { trajectoryId: await givenCase(hers, caseOf(desk).relations.coachMembershipId) };
    const { next, resumption } = await hers.recovery.course(one);
    const [first] = [...(next?.criteria ?? []), ...resumption];
    if (first === undefined) throw new Error("the programme has no criteria");
    const save = (note: string) => hers.recovery.judge({ ...one, criterion: first.key, met: true, note, seen: null });
    return { typed: twoTexts(), save, read: () => hers.recovery.course(one) };
  },
  "coach recovery.saveNorm": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { norm: seen } = await hers.recovery.course(one);
    const save = (note: string) => hers.recovery.saveNorm({ ...one, hours: 5, agreedOn: PlainDate.parse("2026-03-01"), note, seen });
    return { typed: twoTexts(), save, read: () => hers.recovery.course(one) };
  },
  "coach recovery.correct": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const told = { kind: "home", on: PlainDate.parse("2026-03-01"), minutes: 20, recoveryHours: 1 } as const;
    await hers.recovery.add({ ...one, measured: { ...told, activity: "Naar de markt" } });
    const entry = (await hers.recovery.read(one)).home.find(({ activity }) => activity === "Naar de markt");
    if (entry === undefined) throw new Error("no entry was kept");
    const save = (activity: string) => hers.recovery.correct({ ...one, id: entry.id, measured: { ...told, activity } });
    return { typed: twoTexts(), save, read: () => hers.recovery.read(one) };
  },
  "coach workPlan.savePersonalFactor": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const seen = { sphere: "home", kind: "helping", weight: 1, text: "Een goede buurvrouw" } as const;
    const made = await hers.workPlan.savePersonalFactor({ ...one, known: null, ...seen });
    if (!made.ok) throw new Error("no factor was kept");
    const known = { id: made.value.id, seen };
    const save = (text: string) => hers.workPlan.savePersonalFactor({ ...one, known, ...seen, text });
    return { typed: twoTexts(), save, read: () => hers.workPlan.board(one) };
  },
  "coach workPlan.saveFactor": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const about = { area: "content", item: "workload", kind: "bottleneck", weight: 1, source: "client" } as const;
    const seen = { ...about, text: "Te veel tegelijk", action: null };
    const made = await hers.workPlan.saveFactor({ ...one, known: null, factor: seen });
    if (!made.ok) throw new Error("no factor was kept");
    const known = { id: made.value.id, seen };
    const save = (text: string) => hers.workPlan.saveFactor({ ...one, known, factor: { ...seen, text } });
    return { typed: twoTexts(), save, read: () => hers.workPlan.board(one) };
  },
  "coach recovery.saveTheme": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const [theme] = (await hers.recovery.course(one)).themes;
    if (theme === undefined) throw new Error("the programme has no themes");
    const save = (text: string) => hers.recovery.saveTheme({ ...one, area: theme.key, text, seen: theme.text });
    return { typed: twoTexts(), save, read: () => hers.recovery.course(one) };
  },
  "coach goal.save": async (desk) => {
    const [hers, one] = [hersOf(desk), { ...idOf(desk), kind: "personal", ten: "" } as const];
    const made = await hers.goal.save({ ...one, known: null, text: "Weer lezen" });
    if (!made.ok) throw new Error("no goal was kept");
    const known = { id: made.value.id, seen: "Weer lezen" };
    return { typed: twoTexts(), save: (text) => hers.goal.save({ ...one, known, text }), read: () => hers.goal.list(idOf(desk)) };
  },
  "coach relapse.save": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const seen = (await hers.relapse.read(one)).versions[0]?.number ?? 0;
    const save = (support: string) => hers.relapse.save({ ...one, seen, signals: [], support, agreements: [] });
    return { typed: twoTexts(), save, read: () => hers.relapse.read(one) };
  },
  "coach trajectory.agreeTalks": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { sessions } = await hers.trajectory.read(one);
    if (sessions === null) throw new Error("the talks are not hers to see");
    const { agreed: seen, used } = sessions;
    const save = (typed: string) =>
      hers.trajectory.agreeTalks({ ...one, seen, talks: { planned: Math.max(used, 1), rhythmDays: null, ...JSON.parse(`{${typed}}`) } });
    return { typed: ['"minutes":41', '"minutes":43'], save, read: () => hers.trajectory.read(one) };
  },
  "coach workPlan.savePlan": async (desk) => {
    const [hers, one] = [hersOf(desk), idOf(desk)];
    const { version } = await hers.workPlan.plan(one);
    const save = (bedrijfsartsAdviceOn: string) => hers.workPlan.savePlan({ ...one, version, bedrijfsartsAdviceOn, steps: [] });
    return { typed: ["2026-02-03", "2026-02-04"], save, read: () => hers.workPlan.plan(one) };
  },
};
