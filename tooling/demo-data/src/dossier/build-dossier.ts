import type { WorkCategory } from "@hervat/domain/consent";
import type { WorkFactor } from "@hervat/domain/factors";
import { Client, ClientContact } from "@hervat/domain/people";
import { ClientId, type ContactId, type PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { type Programme, refTo } from "@hervat/domain/programme";
import { Trajectory } from "@hervat/domain/trajectory";
import type { Agenda } from "../calendar/agenda.ts";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { AssignedCase } from "../cases/assign-cases.ts";
import { papersOf } from "../papers/papers-of.ts";
import { fullName, mailbox, type PersonName } from "../people/person-name.ts";
import { demoPhone } from "../practices/build-staff.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";
import { phrasesIn } from "../texts/phrases.ts";
import type { DemoDossier } from "../world.ts";
import { clientIntakeOf, doctorsQuestionOf } from "./client-intake.ts";
import { closingOf } from "./closing-of.ts";
import { consentsOf } from "./consents.ts";
import { contactMomentsOf } from "./contact-moments.ts";
import { rhythmOf } from "./contact-rhythm.ts";
import type { DossierContext } from "./dossier-context.ts";
import { energyOf, homeBuildUpsOf } from "./energy.ts";
import { evaluationOf } from "./evaluation.ts";
import { personalFactorsOf, workFactorsOf } from "./factors.ts";
import { managerIntakeOf } from "./manager-intake.ts";
import { readersOf, ticksOf } from "./note-extras.ts";
import { orderOf } from "./order.ts";
import { courseOf } from "./phase-course.ts";
import { privacyOf } from "./privacy.ts";
import { questionnairesOf } from "./questionnaires.ts";
import { recoveryOf } from "./recovery-way.ts";
import { bedrijfsartsDraftOf } from "./report-draft.ts";
import { frozenOn, reportsOf } from "./reports.ts";
import { resumptionOf } from "./resumption.ts";
import { scheduleOf } from "./schedule.ts";
import { notesOf } from "./session-notes.ts";
import { sessionsOf } from "./sessions.ts";
import { sicknessOf } from "./sickness.ts";

export interface DossierWish {
  readonly assigned: AssignedCase;
  readonly programme: Programme;
  readonly name: PersonName;
  readonly code: string;
  readonly today: PlainDate;
  readonly agenda: Agenda;
  readonly ids: DemoIds;
  readonly random: Random;
  readonly manager: ContactId | null;
  readonly hr: ContactId | null;
  readonly bedrijfsarts: ContactId | null;
}

/** One whole dossier out of a brief, a story and a name. */
export function buildDossier(wish: DossierWish): DemoDossier {
  const context = contextOf(wish);
  const { schedule, sickness, told } = context;
  const sessions = sessionsOf(context);
  const course = courseOf(context);
  const workFactors = workFactorsOf(context);
  const personalFactors = personalFactorsOf(context);
  const recovery = recoveryOf(context, { course, work: workFactors, personal: personalFactors });
  const consents = consentsOf(context, sessions, releasedIn(workFactors, recovery));
  const energy = energyOf(context);
  const resumption = resumptionOf(context);
  const rhythm = rhythmOf(context);
  const evaluation = evaluationOf(context, rhythm);
  const reports = reportsOf(context, { sessions, consents, evaluation });
  // The text was written before the client saw it: it speaks of what was measured until then.
  const written = reports.find(({ kind }) => kind === "bedrijfsarts-rapportage");
  const until = written === undefined ? context.today : frozenOn(written, context.today);
  const notes = notesOf(context, sessions);
  const draft = bedrijfsartsDraftOf(
    context,
    energy.filter(({ on }) => on <= until),
  );
  const trajectory = trajectoryOf(context);
  return {
    ...peopleOf(context, wish),
    language: told.language,
    trajectory,
    closing: closingOf(context, trajectory),
    createdAt: amsterdamTime(schedule.startedOn, "09:05"),
    spells: sickness.spells,
    facts: sickness.facts,
    capacities: resumption?.capacities ?? [],
    course,
    sessions,
    notes,
    homeworkTicks: ticksOf(context, notes, sessions),
    readers: readersOf(context, notes),
    contactMoments: contactMomentsOf(context, consents),
    clientIntake: clientIntakeOf(context),
    doctorsQuestion: doctorsQuestionOf(context),
    consents,
    workFactors,
    personalFactors,
    energy,
    homeBuildUps: homeBuildUpsOf(context),
    recovery,
    ...questionnairesOf(context),
    plan: resumption?.plan ?? null,
    careSteps: resumption?.careSteps ?? [],
    rhythm,
    stepAnswers: resumption?.answers ?? [],
    formsAsked: formsAskedOf(context),
    drafts: [...(draft === null ? [] : [draft]), ...(evaluation === null ? [] : [evaluation.draft])],
    evaluation: evaluation?.approved ?? null,
    jointTextSince: evaluation?.liesSince ?? null,
    reports,
    ...privacyOf(context, sessions),
    received: papersOf(context, {
      employer: wish.assigned.employer.employer.name,
      adviceOn: resumption?.plan.bedrijfsartsAdviceOn ?? null,
      reports,
    }),
    ...{ messages: [], planAnswer: null, requests: [] },
  };
}

/** Of what kinds she released something to her employer. */
function releasedIn(factors: readonly WorkFactor[], { goals, released }: DemoDossier["recovery"]): WorkCategory[] {
  return [
    ...(factors.some(({ release }) => release !== null) ? (["work-factors"] as const) : []),
    ...(goals.some((goal) => goal.kind === "work" && goal.release !== null) ? (["work-goals"] as const) : []),
    ...(released === null ? [] : (["work-agreements"] as const)),
  ];
}

function contextOf({ assigned, programme, name, today, agenda, ids, random, manager, hr, bedrijfsarts }: DossierWish): DossierContext {
  const { brief, story, coach } = assigned;
  const schedule = scheduleOf(brief, today, agenda, random.fork("schedule"));
  return {
    brief,
    story,
    told: { name, language: brief.language },
    phrases: phrasesIn(brief.language),
    programme,
    schedule,
    sickness: sicknessOf(brief, schedule, today, random.fork("sickness")),
    today,
    ids,
    random,
    trajectoryId: ids.next(TrajectoryId),
    clientId: ids.next(ClientId),
    contractHours: random.fork("contract").pick(story.contractHours),
    purchaseOrder: assigned.employer.employer.invoicing.purchaseOrder,
    coach,
    manager,
    hr,
    bedrijfsarts,
  };
}

function peopleOf({ story, clientId, contractHours, today, random }: DossierContext, { name, code, assigned }: DossierWish) {
  const draws = random.fork("person");
  const client = Client.parse({
    id: clientId,
    code,
    name: fullName(name),
    function: story.function,
    contractHoursPerWeek: contractHours,
    employerId: assigned.employer.employer.id,
  });
  const age = story.gender === "female" ? draws.int(27, 39) : draws.int(25, 62);
  const birthDate = `${Number(today.slice(0, 4)) - age}-${String(draws.int(1, 12)).padStart(2, "0")}-${String(draws.int(1, 28)).padStart(2, "0")}`;
  const clientContact = ClientContact.parse({
    clientId,
    privateEmail: draws.chance(0.92) ? `${mailbox(name)}@thuispost.example` : null,
    mobile: draws.chance(0.95) ? demoPhone(draws.int(3000, 4999)) : null,
    birthDate: draws.chance(0.93) ? birthDate : null,
  });
  return { client, clientContact };
}

function trajectoryOf(context: DossierContext): DemoDossier["trajectory"] {
  const { brief, schedule, programme, trajectoryId, clientId, coach, manager, hr, bedrijfsarts } = context;
  const { startedOn, activeSince, pausedOn, completedOn, evaluatedOn, stoppedOn, sessionsBefore } = schedule;
  return Trajectory.parse({
    id: trajectoryId,
    clientId,
    coachMembershipId: coach,
    programme: refTo(programme),
    startedOn,
    sessionsBefore,
    managerContactId: manager,
    hrContactId: hr,
    bedrijfsartsContactId: bedrijfsarts,
    agreement: orderOf(context),
    status: brief.status,
    ...(brief.status === "active" || brief.status === "paused" || brief.status === "completed" ? { activeSince } : {}),
    ...(brief.status === "paused" ? { pausedOn } : {}),
    ...(brief.status === "completed" ? { completedOn, evaluatedOn } : {}),
    ...(brief.status === "stopped" ? { stoppedOn, reason: brief.stopReason } : {}),
  });
}

/** What waits for the manager beside the plan. */
function formsAskedOf(context: DossierContext): DemoDossier["formsAsked"] {
  const { brief, manager, schedule, today } = context;
  if (manager === null) return [];
  const intake = { form: "manager-intake", askedOn: schedule.startedOn, answers: managerIntakeOf(context) } as const;
  if (brief.status === "intake") return [intake];
  const planned = schedule.talks.some(({ kind, outcome }) => kind === "evaluation" && outcome === "planned");
  return planned ? [intake, { form: "evaluation-preparation", askedOn: today, answers: [] }] : [intake];
}
