import { Email } from "@hervat/domain/people";
import type { OfferId, TrajectoryId } from "@hervat/domain/primitives";
import type { OfferContent } from "@hervat/domain/referral";
import { callByLink } from "./call-as.ts";
import { givenCase } from "./given-case.ts";
import type { GivenTeam } from "./given-team.ts";

export const orderer = Email.parse("r.pels@werkgever.example");
/** What the orderer fills in with her yes. */
export const answer = { name: "R. Pels", function: "Inkoper", purchaseOrder: "PO-9", invoiceAddress: null, invoiceEmail: null, chosen: [] };

/** Offers of one coach, and the page of the link on which the employer answers. */
export function offerDesk(team: GivenTeam) {
  const { hers } = team;
  const aCase = () => givenCase(hers, team.coach.membershipId);
  const readCase = (trajectoryId: TrajectoryId) => hers.referral.read({ trajectoryId });

  async function drafted(trajectoryId: TrajectoryId, subject: "programme" | "extension" = "programme"): Promise<OfferId> {
    return (await hers.referral.draftOffer({ trajectoryId, subject, copyOf: null })).offerId;
  }

  async function shown(trajectoryId: TrajectoryId, id: OfferId) {
    const offer = (await readCase(trajectoryId)).offers.find((one) => one.id === id);
    if (offer === undefined) throw new Error("the offer is gone");
    return offer;
  }

  async function send(trajectoryId: TrajectoryId, offerId: OfferId, told: { reply?: string; days?: number } = {}) {
    const { version } = await shown(trajectoryId, offerId);
    const { reply = null, days = 30 } = told;
    return hers.referral.sendOffer({ offerId, version, to: { name: "R. Pels", email: orderer }, validUntil: team.inDays(days), reply });
  }

  /** The newest mail to the orderer. */
  async function mailed(): Promise<{ subject: string; text: string; html: string }> {
    const [mail] = await team.test.database.admin<{ subject: string; text: string; html: string }[]>`
      select subject, text, html from identity.mail where "to" = ${orderer} order by created_at desc, id desc limit 1`;
    if (mail === undefined) throw new Error("nothing was mailed");
    return mail;
  }

  async function linkOf(): Promise<string> {
    return /\/offerte\/([\w-]+)/.exec((await mailed()).text)?.[1] ?? "";
  }

  async function sentOffer(content?: Partial<OfferContent>) {
    const trajectoryId = await aCase();
    const offerId = await drafted(trajectoryId);
    if (content !== undefined) {
      const before = await shown(trajectoryId, offerId);
      const saved = await hers.referral.saveOffer({ offerId, version: before.version, content: { ...before.content, ...content } });
      if (!saved.ok) throw new Error(saved.refusal.sentence);
    }
    const outcome = await send(trajectoryId, offerId);
    if (!outcome.ok) throw new Error(outcome.refusal.sentence);
    const token = await linkOf();
    return { trajectoryId, offerId, token, link: callByLink(team.test.service, token) };
  }

  return { aCase, readCase, drafted, shown, send, mailed, linkOf, sentOffer };
}
