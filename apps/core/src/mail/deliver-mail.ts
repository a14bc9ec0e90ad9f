import { mailRepository, mailServerRepository, markMailServerProven } from "@hervat/database/repositories";
import { PracticeId } from "@hervat/domain/primitives";
import type { JobTarget } from "../queue/open-queue.ts";
import type { Service } from "../service-context.ts";

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
  const inPractice = <Value>(work: (outbox: ReturnType<typeof mailRepository>) => Promise<Value>) =>
    service.database.transactAs("worker", { tenant: practiceId }, (tx) => work(mailRepository(tx, practiceId)));

  const taken = await takeMail(service, practiceId, id);
  if (taken === undefined) return;
  const { mail, server } = taken;
  if (server === undefined) return inPractice((outbox) => outbox.markKept(id));

  const { to, subject, text, html } = mail;
  const delivery = await service.mailer.deliver(server, { to, subject, text, html: html ?? "", messageId: id });
  const now = service.clock.now();
  if (delivery.delivered) {
    await inPractice((outbox) => outbox.markSent(id, now));
    if (mail.kind === "test")
      await service.database.transactAs("worker", { tenant: practiceId }, (tx) => markMailServerProven(tx, practiceId, now));
    return;
  }

  const again = mail.attempts < MOST_ATTEMPTS;
  await inPractice((outbox) => outbox.markFailed(id, delivery.error, again ? now : null));
  if (again) throw new NotDeliveredError();
}

function takeMail(service: Service, tenant: PracticeId, id: string) {
  const now = service.clock.now();
  return service.database.transactAs("worker", { tenant }, async (tx) => {
    const mail = await mailRepository(tx, tenant).take(id, { now, leaseUntil: new Date(now.getTime() + LEASE_SECONDS * 1000) });
    if (mail === undefined) return undefined;
    const server = await mailServerRepository(tx, tenant, await service.keyring.sealerFor(tx, tenant)).find();
    return { mail, server: server?.value };
  });
}
