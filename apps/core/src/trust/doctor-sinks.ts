import type { FullDossier, TestPractice } from "@hervat/database/testing";
import { HealthCategory } from "@hervat/domain/consent";
import { dayInAmsterdam } from "../clock.ts";
import { callAs, callByLink } from "../testing/call-as.ts";
import type { TestService } from "../testing/test-service.ts";
import type { Sink } from "./canary-sweep.ts";

const kind = "bedrijfsarts-rapportage" as const;

/**
 * All that a bedrijfsarts gets beside the document itself, from his mail to the answer to what he asks: what she consented to stands in the
 * document alone, and nothing of her dossier on the page from which he takes it.
 */
export async function doctorSinks(test: TestService, practice: TestPractice, { trajectory }: FullDossier): Promise<Sink[]> {
  const { personId, membershipId } = practice.owner;
  const hers = callAs(test.service, { kind: "owner", personId, membershipId, practiceId: practice.id });
  const { id: trajectoryId, bedrijfsartsContactId: contactId } = trajectory;
  if (contactId === null) throw new Error("no bedrijfsarts stands in the case");
  const today = dayInAmsterdam(test.clock.now());
  const how = { kind: "aloud", sessionId: null, note: "Ja." } as const;
  const categories = [...HealthCategory.options];
  await hers.consent.record({ trajectoryId, contactId, reach: "named", expiresOn: null, how, categories, givenOn: today });
  const offered = await hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!offered.ok) throw new Error(`not offered: ${offered.refusal.kind}`);
  const { reportId } = offered.value;
  await hers.report.recordAgreement({ ...offered.value, agreedOn: today, sessionId: null, remarks: null });
  const released = await hers.report.release({ reportId });
  if (!released.ok) throw new Error(`not released: ${released.refusal.kind}`);
  const sent = await hers.delivery.send({ reportId, contactId, channel: "told" });
  if (!sent.ok) throw new Error(`not sent: ${sent.refusal.kind}`);
  const [mail] = await test.database.admin<{ subject: string; text: string; html: string }[]>`
    select subject, text, html from identity.mail where kind = 'delivery' order by id desc limit 1`;
  const token = /stuk\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";

  const { doctor: outside } = callByLink(test.service, token);
  const said: unknown[] = [await outside.knock(), await outside.enter({ code: "2222 2222", remember: false })];
  const entered = await outside.enter({ code: sent.value.code ?? "", remember: true });
  if (!entered.ok) throw new Error(`not entered: ${entered.refusal.kind}`);
  const { doctor: inside } = callByLink(test.service, token, entered.value.proof);
  said.push(await inside.page(), await inside.acknowledge(), await inside.ask({ text: "Hoeveel uur kan zij aan?" }));
  const page = await inside.page();
  if (page.documents.length === 0) throw new Error("nothing lies there for him");
  const all = await inside.documents();
  if (all.documents.length === 0) throw new Error("nothing lies in his list");
  said.push(page, all);
  return [
    { name: "mail to a bedrijfsarts", texts: [JSON.stringify(mail)] },
    { name: "page of a bedrijfsarts", texts: said.map((answer) => JSON.stringify(answer)) },
  ];
}
