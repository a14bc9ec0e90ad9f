import { Consent } from "@hervat/domain/consent";
import type { Contact } from "@hervat/domain/people";
import { ConsentId, DocumentId, newId } from "@hervat/domain/primitives";
import type { Report } from "@hervat/domain/reports";
import { CareStep } from "@hervat/domain/resumption";
import type { Trajectory } from "@hervat/domain/trajectory";
import * as repositories from "../repositories/index.ts";
import type { Database } from "../tenancy/database.ts";
import { addIntake } from "./dossier/add-intake.ts";
import { addMeasurements } from "./dossier/add-measurements.ts";
import { addPrivacy } from "./dossier/add-privacy.ts";
import { addReceived } from "./dossier/add-received.ts";
import { addRecovery } from "./dossier/add-recovery.ts";
import { addReport } from "./dossier/add-report.ts";
import { addSessions } from "./dossier/add-sessions.ts";
import { addWorkSide } from "./dossier/add-work-side.ts";
import { inPractice, TEST_NOW, type TestPractice } from "./given-practice.ts";
import { givenContact, givenEmployer, givenTrajectory } from "./given-trajectory.ts";

export interface FullDossier {
  readonly trajectory: Trajectory;
  readonly manager: Contact;
  readonly doctor: Contact;
  readonly consent: Consent;
  readonly report: Report;
  /** A row of the intake that proposes a factor. */
  readonly proposalId: string;
}

/**
 * A trajectory with something in every place that holds something about a client. `secret` gives the text of each field
 * about health: a test that makes it unique can search for where it went.
 */
export async function givenFullDossier(
  database: Database,
  practice: TestPractice,
  secret: () => string = () => "vertrouwelijk",
): Promise<FullDossier> {
  const employer = await givenEmployer(database, practice);
  const manager = await givenContact(database, practice, { kind: "manager", employer });
  const hr = await givenContact(database, practice, { kind: "hr", employer });
  const doctor = await givenContact(database, practice, { kind: "bedrijfsarts", organisation: "Arbodienst" });
  const { trajectory } = await givenTrajectory(database, practice, {
    employer,
    managerContactId: manager.id,
    hrContactId: hr.id,
    bedrijfsartsContactId: doctor.id,
  });
  return inPractice(database, practice, async (tx, sealer) => {
    const given = { tx, sealer, trajectory, practice, secret };
    const session = await addSessions(given);
    const plan = await addWorkSide(given);
    await addMeasurements(given);
    const proposalId = await addIntake(given);
    await addPrivacy(given, manager.id, hr.id);
    await addRecovery(given);
    await addReceived(given);
    await repositories
      .careStepRepository(tx, sealer)
      .save(CareStep.parse({ stepId: plan.steps[0]?.id, breaks: secret(), condition: secret(), reason: secret() }));
    const consent = Consent.parse({
      id: newId(ConsentId),
      trajectoryId: trajectory.id,
      grant: { recipient: "bedrijfsarts", contactId: doctor.id, reach: "team", categories: ["course", "energy", "phase"] },
      givenOn: "2026-02-10",
      how: { kind: "aloud", sessionId: session.id, note: secret() },
      textVersion: "2026-01",
      recordedBy: practice.owner.membershipId,
      expiresOn: null,
      status: "given",
    });
    const scan = {
      id: newId(DocumentId),
      trajectoryId: trajectory.id,
      mediaType: "application/pdf",
      bytes: Buffer.from(`%PDF ${secret()}`),
    };
    await repositories.consentScanRepository(tx, sealer).add(scan, TEST_NOW);
    const toManager = {
      id: newId(ConsentId),
      grant: { recipient: "manager", contactId: manager.id, categories: ["work-factors", "work-goals", "work-agreements"] },
      how: { kind: "portal" },
    };
    for (const one of [consent, Consent.parse({ ...consent, ...toManager })])
      await repositories.consentRepository(tx, sealer).add(one, TEST_NOW);
    return { trajectory, manager, doctor, consent, proposalId, report: await addReport(given, session) };
  });
}
