import { type AuditFindings, practiceDirectoryRepository, verifyAudit } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import type { Service } from "../service-context.ts";
import { headsFile, headsOf, readHeads } from "./heads-file.ts";

export interface CheckedAudit extends AuditFindings {
  readonly practiceId: PracticeId;
  readonly practice: string;
  readonly demo: boolean;
  /** Of how many moments the head was kept outside. */
  readonly heads: number;
}

/**
 * Walks the chains of all practices, or of one, and holds each against the heads that were kept outside the database.
 *
 * @param files beside the one in the data folder: those beside a backup, or copied from a mail
 * @throws HeadsUnreadableError when a line in one of the files is not a head.
 */
export async function checkAudit(
  service: Service,
  { name, files = [] }: { name?: string; files?: readonly string[] } = {},
): Promise<CheckedAudit[]> {
  const kept = (await Promise.all([headsFile(service.installation.dataFolder), ...files].map(readHeads))).flat();
  const practices = await service.database.transactAs("auth", {}, (tx) => practiceDirectoryRepository(tx).list());
  const checked: CheckedAudit[] = [];
  for (const practice of practices.filter((one) => name === undefined || one.name === name)) {
    const { tenantId } = practice;
    const heads = headsOf(tenantId, kept);
    const found = await service.database.transactAs("coach", { tenant: tenantId }, (tx) => verifyAudit(tx, tenantId, heads));
    checked.push({ practiceId: tenantId, practice: practice.name, demo: practice.demo, heads: heads.length, ...found });
  }
  return checked;
}
