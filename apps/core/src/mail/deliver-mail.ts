import { mailServers, mails } from "@hervat/database/schema";
import { PracticeId } from "@hervat/domain/primitives";
import { and, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { JobTarget } from "../queue/open-queue.ts";
import type { Service } from "../service-context.ts";
import type { MailRoute } from "./mailer.ts";

/** Longer than a mail server may take, so that only a dead worker loses a message. */
const LEASE_SECONDS = 60;
const MOST_ATTEMPTS = 8;

/** The message was not taken; the queue tries again later. */
export class NotDeliveredError extends Error {
  constructor() {
    super("the mail server did not take the message");
    this.name = "NotDeliveredError";
  }
}

/**
 * Delivers one message of the outbox, or keeps it there when its practice has no mail server. A message is taken under a lease,
 * so that two workers do not send it both; after a crash in mid-delivery it may go twice, with the same Message-ID.
 *
 * @throws NotDeliveredError when it should be tried again.
 */
export async function deliverMail(service: Service, { tenant, id }: JobTarget): Promise<void> {
  const practiceId = PracticeId.parse(tenant);
  const taken = await takeMail(service, practiceId, id);
  if (taken === undefined) return;
  if (taken.route === undefined) return close(service, practiceId, id, { status: "kept" });

  const { to, subject, text, html } = taken.mail;
  const delivery = await service.mailer.deliver(taken.route, { to, subject, text, html: html ?? "", messageId: id });
  if (delivery.delivered) return close(service, practiceId, id, { status: "sent", sentAt: service.clock.now(), error: null });
  if (taken.mail.attempts >= MOST_ATTEMPTS) return close(service, practiceId, id, { status: "failed", error: delivery.error });
  await close(service, practiceId, id, { status: "waiting", error: delivery.error });
  throw new NotDeliveredError();
}

function takeMail(service: Service, tenant: PracticeId, id: string) {
  const now = service.clock.now();
  return service.database.transactAs("worker", { tenant }, async (tx) => {
    const [mail] = await tx
      .update(mails)
      .set({ status: "sending", attempts: sql`${mails.attempts} + 1`, leaseUntil: new Date(now.getTime() + LEASE_SECONDS * 1000) })
      .where(
        and(
          eq(mails.tenantId, tenant),
          eq(mails.id, id),
          or(inArray(mails.status, ["waiting"]), and(eq(mails.status, "sending"), lt(mails.leaseUntil, now))),
        ),
      )
      .returning();
    if (mail === undefined) return undefined;
    const [server] = await tx.select().from(mailServers).where(eq(mailServers.tenantId, tenant));
    if (server === undefined) return { mail, route: undefined };
    const sealer = server.password === null ? undefined : await service.keyring.sealerFor(tx, tenant);
    const password =
      server.password === null
        ? null
        : (sealer?.openText({ table: "identity.mail_server", row: tenant, column: "password" }, server.password) ?? null);
    const route: MailRoute = { ...server, password };
    return { mail, route };
  });
}

type Closing = { status: "kept" | "sent" | "failed" | "waiting"; sentAt?: Date; error?: string | null };

async function close(service: Service, tenant: PracticeId, id: string, closing: Closing): Promise<void> {
  await service.database.transactAs("worker", { tenant }, (tx) =>
    tx
      .update(mails)
      .set({ ...closing, leaseUntil: null })
      .where(and(eq(mails.tenantId, tenant), eq(mails.id, id))),
  );
}
