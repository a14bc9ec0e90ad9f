import {
  auditHead,
  mailRepository,
  membershipRepository,
  personRepository,
  practiceDirectoryRepository,
} from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { dayInAmsterdam } from "../clock.ts";
import { auditHeadMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service } from "../service-context.ts";
import { addHeads, headsFile, type KeptHead, readHeads } from "./heads-file.ts";

/** Adds the head of every chain that went on since it was kept last. What a demo did is no practice's log. */
export async function keepHeads(service: Service): Promise<KeptHead[]> {
  const file = headsFile(service.installation.dataFolder);
  const last = new Map((await readHeads(file)).map(({ practice, seq }) => [practice, seq]));
  const heads = (await readChainHeads(service)).filter(({ practice, seq }) => seq > (last.get(practice) ?? 0));
  await addHeads(file, heads);
  return heads;
}

/** The heads of all chains of real practices, as their checkpoints have them now. */
export async function readChainHeads({ database, clock }: Service): Promise<KeptHead[]> {
  const practices = await database.transactAs("worker", {}, (tx) => practiceDirectoryRepository(tx).list());
  const at = clock.now().toISOString();
  const heads: KeptHead[] = [];
  for (const { tenantId } of practices.filter(({ demo }) => !demo)) {
    const head = await database.transactAs("worker", { tenant: tenantId }, (tx) => auditHead(tx, tenantId));
    if (head !== undefined) heads.push({ at, practice: tenantId, ...head });
  }
  return heads;
}

/** Once a day the head goes to whoever guards privacy, so that it also lies where nobody with the server's files can reach it. */
export async function mailHeads(service: Service): Promise<void> {
  for (const { practice, seq, hash } of await readChainHeads(service)) await mailHead(service, practice, { seq, hash });
}

async function mailHead(service: Service, practiceId: PracticeId, head: { seq: number; hash: string }): Promise<void> {
  const today = dayInAmsterdam(service.clock.now());
  await service.database.transactAs("worker", { tenant: practiceId }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit mail ${practiceId}`}, 0))`);
    const members = (await membershipRepository(tx, practiceId).list()).filter(({ role }) => role === "privacy-officer");
    const last = await mailRepository(tx, practiceId).lastOf("audit");
    if (members.length === 0 || (last !== undefined && dayInAmsterdam(last) >= today)) return;
    const url = `${service.installation.origins.coach}/inzage`;
    for (const { email, language } of await personRepository(tx).findMany(members.map(({ personId }) => personId)))
      await queueMail(tx, service, practiceId, email, auditHeadMail(url, head, language));
  });
}
