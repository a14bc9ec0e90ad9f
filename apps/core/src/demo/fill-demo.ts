import { userInfo } from "node:os";
import {
  clientRepository,
  closedPeriodRepository,
  contactRepository,
  employerRepository,
  membershipRepository,
  roomRepository,
} from "@hervat/database/repositories";
import { buildDemoWorld, type DemoPractice, type DemoWorld } from "@hervat/demo-data";
import { v7 } from "uuid";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import { addPractice } from "../practice/add-practice.ts";
import type { Service } from "../service-context.ts";
import type { DemoSignIn } from "./demo-accounts.ts";
import { sendToDoctor } from "./send-to-doctor.ts";
import { writeBreaches } from "./write-breaches.ts";
import { writeDossiers } from "./write-dossiers.ts";
import { writeInvoices } from "./write-invoices.ts";
import { drawSignIns, writePeople } from "./write-people.ts";
import { writeReferrals } from "./write-referrals.ts";
import { type WrittenReports, writeReports } from "./write-reports.ts";
import { writeRetention } from "./write-retention.ts";
import { writeSmallThings } from "./write-small-things.ts";

export interface FilledDemo {
  readonly signIns: readonly DemoSignIn[];
  readonly practices: number;
  readonly trajectories: number;
  readonly reports: WrittenReports;
}

/** Writes the whole demo of today into a database that holds no practice. Who may do so, and when, is decided before. */
export async function fillDemo(service: Service): Promise<FilledDemo> {
  const now = service.clock.now();
  const world = buildDemoWorld({ today: dayInAmsterdam(now) });
  const signIns = drawSignIns(world);
  // Side by side: while one waits for its pages to be printed, the other writes.
  const written = await Promise.all(world.practices.map((practice) => writePractice(service, world, practice, signIns, now)));
  return {
    signIns,
    practices: world.practices.length,
    trajectories: world.practices.reduce((sum, { dossiers }) => sum + dossiers.length, 0),
    reports: {
      reports: written.reduce((sum, { reports }) => sum + reports, 0),
      notPrinted: written.reduce((sum, { notPrinted }) => sum + notPrinted, 0),
    },
  };
}

async function writePractice(
  service: Service,
  world: DemoWorld,
  practice: DemoPractice,
  signIns: readonly DemoSignIn[],
  now: Date,
): Promise<WrittenReports> {
  const { database, keyring } = service;
  const { id: tenant, name, profile, createdAt } = practice;
  const osUser = userInfo().username;
  const asConsole = service.contextFor({ actor: { kind: "console", practiceId: tenant, osUser }, requestId: v7() });

  await database.transactAs("auth", { tenant }, (tx) => addPractice(tx, keyring, { id: tenant, name, demo: true, profile }, createdAt));
  // A manager is one of the practice's contacts, and a client one of its clients, before either can be a member.
  await database.transactAs("coach", { tenant }, async (tx) => {
    await employerRepository(tx, tenant).addMany(practice.employers, createdAt);
    await contactRepository(tx, tenant).addMany(practice.contacts, createdAt);
    await clientRepository(tx, tenant).addMany(
      practice.dossiers.map(({ client }) => client),
      createdAt,
    );
  });
  await writePeople(service, practice, world.people, signIns);

  return database.transactAs("coach", { tenant }, async (tx) => {
    const sealer = await keyring.sealerFor(tx, tenant);
    const memberships = membershipRepository(tx, tenant);
    const unsigned = { title: null, phone: null };
    for (const { membership, title, phone } of practice.memberships)
      await memberships.saveSignature(membership.id, { title, phone }, unsigned);
    for (const room of practice.rooms) await roomRepository(tx, tenant).save(room);
    for (const period of practice.closedPeriods) await closedPeriodRepository(tx, tenant).add(period);
    await writeDossiers(tx, sealer, practice.dossiers, now);
    await writeSmallThings(tx, practice);
    await writeRetention(tx, sealer, practice.dossiers, now);
    await writeBreaches(tx, sealer, practice);
    await writeInvoices(tx, practice, now);
    await writeReferrals(tx, sealer, practice);
    const desk = { tx, sealer, service, now };
    const reports = await writeReports(desk, practice.dossiers);
    await sendToDoctor(desk, practice.dossiers);
    await writeAudit(tx, asConsole, { action: "demo.filled", details: { trajectories: practice.dossiers.length } });
    return reports;
  });
}
