import { erasureCertificateRepository } from "@hervat/database/repositories";
import { certificateText, ErasureCertificate } from "@hervat/domain/retention";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const Certificates = z.array(
  z.strictObject({
    number: z.int(),
    erasedAt: z.date(),
    ground: ErasureCertificate.shape.ground,
    askedBy: z.string(),
    agreedBy: z.string(),
    /** Rows that went, of all kinds together. */
    rows: z.int(),
  }),
);
export type Certificates = z.infer<typeof Certificates>;

/** What was erased at this practice, without whose. */
export function listCertificates(ctx: ServiceContext): Promise<Certificates> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("privacy.read-due", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const found = await erasureCertificateRepository(tx, practiceId).list();
    return found.map(({ certificate: { number, erasedAt, ground, askedBy, agreedBy, went } }) => ({
      number,
      erasedAt,
      ground,
      askedBy,
      agreedBy,
      rows: went.reduce((sum, { rows }) => sum + rows, 0),
    }));
  });
}

export const CertificateInput = z.strictObject({ number: z.int().positive() });
export const CertificateFile = z.strictObject({ name: z.string(), text: z.string(), hash: z.string() });
export type CertificateFile = z.infer<typeof CertificateFile>;

/** One certificate as a page of text. Its hash is over the lines above the last one. */
export function readCertificate(ctx: ServiceContext, { number }: z.infer<typeof CertificateInput>): Promise<CertificateFile> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("privacy.read-due", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const found = await erasureCertificateRepository(tx, practiceId).find(number);
    if (found === undefined) throw new NotFoundError("certificate");
    const { certificate, practice, hash } = found;
    const text = `${certificateText(practice, certificate)}SHA-256: ${hash}\n`;
    return { name: `bewijs-van-wissen-${number}.txt`, text, hash };
  });
}
