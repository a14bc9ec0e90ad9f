import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { readingCodeRepository } from "@hervat/database/repositories";
import { ok, type ReportId, type Result, refuse } from "@hervat/domain/primitives";
import type { WrongStatus } from "@hervat/domain/reports";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ReportInput } from "../reports/decline-report.ts";
import type { ServiceContext } from "../service-context.ts";
import { openOwnReport } from "./open-own-report.ts";

/** Without what looks alike: 0 and O, 1 and I and L. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;
const LASTS_MINUTES = 10;

export const OwnCode = z.strictObject({ code: z.string(), expiresAt: z.date() });
export type OwnCode = z.infer<typeof OwnCode>;

/**
 * A code of hers, made on her own telephone after her second factor. With it she answers on the coach's screen, where they read
 * together; it opens nothing and lasts ten minutes. A new one takes the place of the one before.
 */
export function makeOwnCode(ctx: ServiceContext, { reportId }: ReportInput): Promise<Result<OwnCode, WrongStatus>> {
  const { actor } = ctx;
  if (actor.kind !== "client") throw new NotFoundError("report");
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer } = await openOwnReport(tx, ctx, "own.make-reading-code", reportId);
    const { status, trajectoryId } = stored.value;
    if (status !== "with-client") return refuse({ kind: "wrong-status", status });
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
    const madeAt = ctx.now();
    const expiresAt = new Date(madeAt.getTime() + LASTS_MINUTES * 60_000);
    const whose = { reportId, trajectoryId, membershipId: actor.membershipId };
    await readingCodeRepository(tx, sealer.tenant).put(whose, { codeHash: hashOf(ctx, reportId, code), madeAt, expiresAt });
    return ok({ code: `${code.slice(0, 4)} ${code.slice(4)}`, expiresAt });
  });
}

/** How a code is kept: for one report, and of no use without the secret of this installation. */
export function hashOf(ctx: ServiceContext, reportId: ReportId, code: string): Uint8Array {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  return new Uint8Array(createHmac("sha256", ctx.service.authSecret).update(`reading code ${reportId} ${plain}`).digest());
}

export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
