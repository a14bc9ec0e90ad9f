import { addDays } from "@hervat/domain/calendar";
import type { Person } from "@hervat/domain/people";
import { type PlainDate, PracticeId } from "@hervat/domain/primitives";
import { z } from "zod";
import { agendaOf } from "./calendar/agenda.ts";
import { amsterdamTime } from "./calendar/amsterdam-time.ts";
import { type AssignedCase, assignCases } from "./cases/assign-cases.ts";
import type { CaseBrief } from "./cases/case-brief.ts";
import { clockCases } from "./cases/clock-cases.ts";
import { buildDossier } from "./dossier/build-dossier.ts";
import { buildInvoices } from "./invoices/build-invoices.ts";
import { invoicePlan } from "./invoices/invoice-plan.ts";
import type { NameDrawer } from "./people/person-name.ts";
import { buildEmployers, contactBook } from "./practices/build-employers.ts";
import { buildStaff } from "./practices/build-staff.ts";
import { buildBlocks } from "./practices/building-blocks.ts";
import { buildDataBreach } from "./practices/data-breach.ts";
import { buildOwnProgrammes, programmesFor } from "./practices/own-programmes.ts";
import { buildOwnQuestionnaires } from "./practices/own-questionnaires.ts";
import type { PracticeFile } from "./practices/practice-files.ts";
import { buildClosedPeriods, buildRooms, withPlaces } from "./practices/rooms.ts";
import { demoIds } from "./random/demo-ids.ts";
import type { Random } from "./random/random.ts";
import { buildReferral } from "./referrals/build-referral.ts";
import type { DemoAccount, DemoPractice } from "./world.ts";

export interface BuiltPractice {
  readonly practice: DemoPractice;
  readonly people: readonly Person[];
  readonly accounts: readonly DemoAccount[];
}

/** One practice with its people, employers, dossiers and invoices. */
export function buildPractice(
  file: PracticeFile,
  briefs: readonly CaseBrief[],
  today: PlainDate,
  names: NameDrawer,
  random: Random,
): BuiltPractice {
  const createdAt = amsterdamTime(addDays(today, -900), "09:00");
  const ids = demoIds(random.fork("ids"), createdAt);
  const id = ids.next(PracticeId);
  const staff = buildStaff(file, id, ids);
  const employers = buildEmployers(file.key, ids, names, random.fork("employers"));
  const book = contactBook(employers, ids, names, random.fork("managers"));

  const share = Math.ceil(briefs.length / staff.coaches.length);
  const cases = staff.coaches.flatMap((coach, at) =>
    assignCases(coach, briefs.slice(at * share, (at + 1) * share), employers, random.fork(`coach ${at}`)),
  );
  const roomIds = demoIds(random.fork("rooms"), createdAt);
  const rooms = buildRooms(staff.coaches.length, roomIds);
  const agendas = new Map(staff.coaches.map((coach, at) => [coach, agendaOf((at % 5) + 1)]));
  const ownProgrammes = buildOwnProgrammes(demoIds(random.fork("programme ids"), createdAt));
  const programmes = programmesFor(cases, ownProgrammes);
  const built = cases.map((assigned, at) => {
    const draws = random.fork(`dossier ${at}`);
    const { brief, coach, employer, story } = assigned;
    const leave = brief.sickness === "leave-between" || brief.sickness === "on-leave";
    const gender = leave || story.gender !== undefined ? "female" : undefined;
    const agenda = agendas.get(coach);
    const programme = programmes[at];
    if (agenda === undefined || programme === undefined) throw new Error("a coach without an agenda, or a case without a programme");
    const dossier = buildDossier({
      ...{ assigned, programme },
      name: names.draw({ ...(gender === undefined ? {} : { gender }), international: brief.language === "en" }),
      code: `${file.code}-${String(1001 + at)}`,
      today,
      agenda,
      ids,
      random: draws,
      ...around(assigned, book, draws.fork("around")),
    });
    const room = rooms[staff.coaches.indexOf(coach)];
    if (room === undefined) throw new Error("a coach without a room");
    const sessions = withPlaces(dossier.sessions, room, draws.fork("places"));
    return { dossier: { ...dossier, sessions }, brief, programme, employer: employer.employer };
  });

  const later = demoIds(random.fork("clock ids"), createdAt);
  const [employer] = employers;
  const watching = staff.coaches.at(-1);
  const clockOnly =
    employer === undefined || watching === undefined
      ? []
      : clockCases({
          ...{ code: file.code, coach: watching, employer: employer.employer, today, ids: later },
          manager: book.contacts().find(({ kind, employerId }) => kind === "manager" && employerId === employer.employer.id)?.id ?? null,
        });
  const parts = { practiceId: id, profile: file.profile, today, ids, random: random.fork("invoices") };
  const plans = built.flatMap(
    ({ dossier, programme, brief, employer }) => invoicePlan({ dossier, programme }, employer, brief.invoice, parts) ?? [],
  );
  const referring = { ...parts, ids: demoIds(random.fork("referral ids"), createdAt), random: random.fork("referrals") };
  const referrals = built.flatMap(
    ({ dossier, programme, employer }) => buildReferral({ dossier, programme }, employer, book.contacts(), referring) ?? [],
  );
  const [reporter] = staff.coaches;
  const keeper = staff.memberships.find(({ membership }) => membership.role === "privacy-officer" || membership.role === "owner");
  const touched = built.at(0)?.dossier.trajectory.id;
  const breaches =
    reporter === undefined || keeper === undefined || touched === undefined
      ? []
      : [
          {
            breach: buildDataBreach({ today, ids: demoIds(random.fork("breach ids"), createdAt), reporter, keeper: keeper.membership.id }),
            trajectoryIds: [touched],
            told: null,
          },
        ];
  return {
    practice: {
      id,
      name: file.name,
      profile: file.profile,
      createdAt,
      memberships: staff.memberships,
      employers: employers.map(({ employer }) => employer),
      contacts: book.contacts(),
      rooms,
      closedPeriods: buildClosedPeriods(today, roomIds),
      dossiers: built.map(({ dossier }) => dossier),
      breaches,
      clockCases: clockOnly,
      blocks: buildBlocks(later),
      feeds: staff.coaches.map((membershipId) => ({
        ...{ id: later.next(z.uuid()), membershipId, withNames: false },
        kind: "sessions" as const,
        createdAt: amsterdamTime(addDays(today, -120), "16:20"),
      })),
      invoices: buildInvoices(plans, parts),
      referrals,
      programmes: ownProgrammes,
      questionnaires: buildOwnQuestionnaires(demoIds(random.fork("questionnaire ids"), createdAt)),
    },
    people: staff.people,
    accounts: staff.accounts,
  };
}

/** Who stands around an employee. A consent names a bedrijfsarts, so who gave one has one. */
function around({ brief, employer }: AssignedCase, book: ReturnType<typeof contactBook>, random: Random) {
  const manager = brief.sickness === "no-clock" ? null : book.managerAt(employer);
  const hr = random.chance(0.6) ? (random.pick(employer.hr).id ?? null) : null;
  const bedrijfsarts = brief.consent !== "none" || random.chance(0.75) ? random.pick(employer.bedrijfsartsen).id : null;
  return { manager, hr, bedrijfsarts };
}
