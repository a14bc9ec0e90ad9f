import type { Db } from "@hervat/database";
import { contactRepository, deliveryRepository, knownDeviceRepository } from "@hervat/database/repositories";
import { KnownDeviceId, newId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { spend } from "../sign-in/budget.ts";
import { budgetKey, SMS_BUDGET } from "../sign-in/budgets.ts";
import { hashCode, isCode, makeCode, makeProof, proofHash } from "./code.ts";
import { type OpenedDelivery, openDeliveryFor } from "./open-delivery.ts";

/** So long a code opens the page: long enough to read, short enough for a computer that others use too. */
const SESSION_MINUTES = 60;
const DEVICE_DAYS = 180;
const SMS_CODE_MINUTES = 10;

const Proof = z.strictObject({ proof: z.string(), expiresAt: z.date() });
export const Entered = Proof.extend({
  /** For a device that is to be known later; null when he did not ask for that. */
  device: Proof.nullable(),
});
export type Entered = z.infer<typeof Entered>;

export const EnterInput = z.strictObject({ code: z.string().max(40), remember: z.boolean() });
export type EnterInput = z.infer<typeof EnterInput>;
export type EnterRefusal = {
  readonly kind:
    | "wrong-code"
    /** None was made, it is too old, or there were too many wrong ones: the coach has a new one. */
    | "no-code";
};

/**
 * Gives the code. The try is counted before anything is compared, and the row is held until it is decided: of two thousand at once five
 * are compared. Every right code ends the session before it, so that there is never more than one.
 */
export function enterDelivery(ctx: ServiceContext, { code, remember }: EnterInput): Promise<Result<Entered, EnterRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openDeliveryFor(tx, ctx, "delivery.enter");
    const { delivery, sealer } = opened;
    const deliveries = deliveryRepository(tx, sealer.tenant);
    const kept = await deliveries.attempt(delivery.id, ctx.now());
    if (kept === undefined) return refuse({ kind: "no-code" });
    if (!(await isCode(kept, code, ctx.service.authSecret))) return refuse({ kind: "wrong-code" });
    await deliveries.giveTryBack(delivery.id);
    const device = remember ? await rememberDevice(tx, ctx, opened) : null;
    const session = await beginSession(tx, ctx, opened);
    await writeAudit(tx, ctx, { action: "delivery.entered", details: { by: "code", remembered: remember } });
    return ok({ ...session, device });
  });
}

export const EnterKnownInput = z.strictObject({ device: z.string().max(100) });
export type EnterKnownInput = z.infer<typeof EnterKnownInput>;

/** Enters from a device that gave a code before; the link in his mail is still needed. */
export function enterKnownDevice(
  ctx: ServiceContext,
  { device }: EnterKnownInput,
): Promise<Result<Entered, { readonly kind: "unknown-device" }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openDeliveryFor(tx, ctx, "delivery.enter");
    const { sealer, delivery } = opened;
    const rows = await contactRepository(tx, sealer.tenant).rowsOfDoctor(delivery.contactId);
    const known = await knownDeviceRepository(tx, sealer.tenant).stands(rows, proofHash(device), ctx.now());
    if (!known) return refuse({ kind: "unknown-device" });
    const session = await beginSession(tx, ctx, opened);
    await writeAudit(tx, ctx, { action: "delivery.entered", details: { by: "device" } });
    return ok({ ...session, device: null });
  });
}

export type TextCodeRefusal =
  | { readonly kind: "not-by-sms" | "no-number" }
  | { readonly kind: "too-many-tries"; readonly retryAfterSeconds: number };

/** Sends a code to the number that the practice knows, where the coach chose that way. It lasts ten minutes. */
export function textCode(ctx: ServiceContext): Promise<Result<null, TextCodeRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { delivery, sealer } = await openDeliveryFor(tx, ctx, "delivery.enter");
    const { service } = ctx;
    if (delivery.channel !== "sms") return refuse({ kind: "not-by-sms" });
    const doctor = await contactRepository(tx, sealer.tenant).find(delivery.contactId);
    if (!doctor?.phone) return refuse({ kind: "no-number" });
    const spent = await spend(service.database.signIn(), budgetKey("sms", delivery.id), SMS_BUDGET, ctx.now());
    if (!spent.allowed) return refuse({ kind: "too-many-tries", retryAfterSeconds: spent.retryAfterSeconds });
    const code = makeCode();
    const expiresAt = new Date(ctx.now().getTime() + SMS_CODE_MINUTES * 60_000);
    const codeHash = await hashCode(code, service.authSecret);
    await deliveryRepository(tx, sealer.tenant).putCode(delivery.id, { codeHash, expiresAt });
    const text = m.delivery_sms({ code }, { locale: ctx.language });
    await service.textSender.send(tx, sealer.tenant, { to: doctor.phone, text }, ctx.now());
    await writeAudit(tx, ctx, { action: "delivery.code-sent" });
    return ok(null);
  });
}

async function beginSession(tx: Db, ctx: ServiceContext, { delivery, sealer }: OpenedDelivery): Promise<z.infer<typeof Proof>> {
  const { proof, hash: sessionHash } = makeProof();
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + SESSION_MINUTES * 60_000);
  await deliveryRepository(tx, sealer.tenant).beginSession(delivery.id, { sessionHash, now, expiresAt });
  return { proof, expiresAt };
}

async function rememberDevice(tx: Db, ctx: ServiceContext, { delivery, sealer }: OpenedDelivery): Promise<z.infer<typeof Proof>> {
  const { proof, hash: tokenHash } = makeProof();
  const madeAt = ctx.now();
  const expiresAt = new Date(madeAt.getTime() + DEVICE_DAYS * 24 * 3_600_000);
  const id = newId(KnownDeviceId);
  await knownDeviceRepository(tx, sealer.tenant).add({ id, contactId: delivery.contactId, tokenHash, madeAt, expiresAt });
  return { proof, expiresAt };
}
