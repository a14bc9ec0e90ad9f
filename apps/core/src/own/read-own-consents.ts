import { consentRefusalRepository, consentRepository } from "@hervat/database/repositories";
import { ConsentCategory, ledgerOf, MedicalRecipient, mayHearOfHealth, WorkRecipient } from "@hervat/domain/consent";
import { ContactId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { openOwnCase } from "./open-own-case.ts";
import { ownRecipients } from "./own-recipients.ts";
import { ReadBy, readBy } from "./read-by.ts";
import { readYesToEvaluation } from "./yes-to-evaluation.ts";

export const OwnConsents = z.strictObject({
  /** The wording that a yes or a no of today is about. */
  textVersion: z.string(),
  recipients: z.array(
    z.strictObject({
      recipient: z.enum(["bedrijfsarts", ...MedicalRecipient.options, ...WorkRecipient.options]),
      contactId: ContactId,
      name: z.string(),
      organisation: z.string().nullable(),
      /** False: she can take things back from this person, and give nothing new. */
      here: z.boolean(),
      /** Whether anything about health can go there at all; if not, the page says why. */
      health: z.boolean(),
      /** What someone at work reads today of what she released; null for everyone else. */
      reads: ReadBy.nullable(),
      lines: z.array(
        z.strictObject({
          category: ConsentCategory,
          /** `report`: she said yes to the evaluation itself, and nothing about it here. */
          standing: z.enum(["given", "report", "refused", "withdrawn", "ended", "open"]),
          since: PlainDate.nullable(),
          until: PlainDate.nullable(),
          how: z.enum(["paper", "aloud", "portal"]).nullable(),
          textVersion: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type OwnConsents = z.infer<typeof OwnConsents>;

/** She says nothing about it in the ledger today. */
const silent: ReadonlySet<string> = new Set(["open", "ended"]);

/** Per person and per thing: what she said, since when, how, and with which words before her. */
export function readOwnConsents(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnConsents> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-consents", trajectoryId);
    const { practiceId, stored } = opened;
    const sealer = await opened.sealer();
    const consents = await consentRepository(tx, sealer).ofTrajectory(trajectoryId);
    const refusals = await consentRefusalRepository(tx, practiceId).ofTrajectory(trajectoryId);
    const said = [...consents.map(({ grant }) => grant), ...refusals];
    const recipients = await ownRecipients(tx, practiceId, stored.value, said);
    const yesTo = await readYesToEvaluation(tx, sealer, stored.value);
    const reads = await readBy(tx, opened, ctx.today());
    return {
      textVersion: CONSENT_TEXT_VERSION,
      recipients: recipients.map((one) => ({
        ...one,
        health: mayHearOfHealth(one.recipient),
        reads: reads.get(one.contactId) ?? null,
        lines: ledgerOf(one, { consents, refusals }, ctx.today()).map((line) => {
          const agreedOn = line.category === "evaluation" && silent.has(line.standing) ? yesTo.get(one.contactId) : undefined;
          if (agreedOn === undefined) return { ...line };
          return { ...line, standing: "report" as const, since: agreedOn, until: null, how: null, textVersion: null };
        }),
      })),
    };
  });
}
