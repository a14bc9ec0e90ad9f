import { createHash } from "node:crypto";
import type { Db } from "@hervat/database";
import { erasureCertificateRepository, membershipRepository, practiceRepository } from "@hervat/database/repositories";
import { certificateText, ErasureCertificate } from "@hervat/domain/retention";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";

type Done = Omit<ErasureCertificate, "number" | "erasedAt" | "agreedBy">;

/** Leaves the proof of an erasure, with the hash of its text. The audit row names both, so that neither can change unseen. */
export async function writeCertificate(tx: Db, ctx: ServiceContext, done: Done): Promise<{ number: number; hash: string }> {
  const practiceId = practiceOf(ctx);
  const certificates = erasureCertificateRepository(tx, practiceId);
  const profile = await practiceRepository(tx, practiceId).profile();
  const agreer = await membershipRepository(tx, practiceId).colleague(membershipOf(ctx));
  if (profile === undefined || agreer === undefined) throw new NotFoundError("practice");
  const number = await certificates.nextNumber();
  const certificate = ErasureCertificate.parse({ ...done, number, erasedAt: ctx.now(), agreedBy: agreer.name });
  const practice = profile.senderName ?? profile.legalName;
  const hash = createHash("sha256").update(certificateText(practice, certificate)).digest("hex");
  await certificates.add({ certificate, practice, hash });
  return { number, hash };
}
