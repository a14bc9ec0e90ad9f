import type { Db } from "@hervat/database";
import { dossierRequestRepository, practiceRepository, readRetention } from "@hervat/database/repositories";
import { erasureDue } from "@hervat/domain/closing";
import type { ErasureGround } from "@hervat/domain/retention";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** On which ground a dossier goes now: what she asked or took back comes before a date. */
export async function readGround(tx: Db, ctx: ServiceContext, { practiceId, stored }: OpenedCase): Promise<ErasureGround> {
  const { id } = stored.value;
  const requests = await dossierRequestRepository(tx, practiceId).ofTrajectory(id);
  if (requests.some(({ value }) => value.kind === "erasure" && (value.state === "open" || value.state === "granted"))) return "request";
  const profile = await practiceRepository(tx, practiceId).profile();
  const [facts] = await readRetention(tx, practiceId, { trajectoryId: id, on: ctx.today() });
  if (facts === undefined || profile === undefined) throw new NotFoundError("trajectory");
  if (facts.withdrawnOn !== null) return "withdrawn";
  const due = erasureDue({ ...facts, years: profile.retentionYears });
  if (due === null || due > ctx.today()) return "earlier";
  return facts.keptUntil === null ? "retention" : "kept-until";
}
