import type { Db } from "@hervat/database";
import {
  clientRepository,
  employerRepository,
  type Lock,
  offerRepository,
  practiceRepository,
  questionnaireRepository,
  type Stored,
} from "@hervat/database/repositories";
import type { Client, Language } from "@hervat/domain/people";
import type { Employer, PracticeProfile } from "@hervat/domain/practice";
import type { OfferId } from "@hervat/domain/primitives";
import { isValidatedIn } from "@hervat/domain/questionnaires";
import type { Offer, OfferLimits } from "@hervat/domain/referral";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type CaseAction, type OpenedCase, openCase } from "../trajectory/open-case.ts";

export interface OpenedOffer {
  readonly opened: OpenedCase;
  readonly stored: Stored<Offer>;
  readonly offers: ReturnType<typeof offerRepository>;
}

/** An offer that whoever asks may do this to, locked when it will be changed. @throws NotFoundError */
export async function openOffer(tx: Db, ctx: ServiceContext, action: CaseAction, id: OfferId, lock: Lock = {}): Promise<OpenedOffer> {
  const offers = offerRepository(tx, practiceOf(ctx));
  const stored = await offers.find(id, lock);
  if (stored === undefined) throw new NotFoundError("offer");
  return { stored, offers, opened: await openCase(tx, ctx, action, stored.value.trajectoryId) };
}

export interface OfferParties {
  readonly practice: PracticeProfile;
  readonly employer: Employer;
  readonly employerName: string;
  readonly client: Client;
}

/** Who offers what to whom, and about whom, as they are today. @throws NotFoundError */
export async function readOfferParties(tx: Db, { practiceId, stored }: OpenedCase): Promise<OfferParties> {
  const client = await clientRepository(tx, practiceId).find(stored.value.clientId);
  const practice = await practiceRepository(tx, practiceId).profile();
  const employer = client && (await employerRepository(tx, practiceId).find(client.value.employerId));
  if (client === undefined || practice === undefined || employer === undefined) throw new NotFoundError("trajectory");
  return { practice, employer: employer.value.invoicing, employerName: employer.value.name, client: client.value };
}

/** What an offer for this case may not say, in its language. A moment at which the coach still chooses a questionnaire promises none. */
export async function offerLimits(tx: Db, { practiceId, programme }: OpenedCase, client: Client, language: Language): Promise<OfferLimits> {
  const planned = programme.questionnaires.map(({ questionnaire }) => questionnaire);
  const offered = await questionnaireRepository(tx, practiceId).offered();
  const isValidated = (key: (typeof planned)[number]) => offered.some((one) => one.key === key && isValidatedIn(one, language));
  return { names: [client.name], validated: planned.length > 0 && planned.every(isValidated) };
}
