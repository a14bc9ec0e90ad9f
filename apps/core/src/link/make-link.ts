import type { Db } from "@hervat/database";
import { linkRepository } from "@hervat/database/repositories";
import type { Language, LinkPurpose } from "@hervat/domain/people";
import { LinkId, newId, type PracticeId, type TrajectoryId } from "@hervat/domain/primitives";
import type { InstallationFacts } from "../service-context.ts";
import { makePracticeToken } from "../token/practice-token.ts";

export interface LinkWish {
  readonly practiceId: PracticeId;
  readonly trajectoryId: TrajectoryId;
  readonly purpose: LinkPurpose;
  /** In which the page opens, as long as its reader chose no other. */
  readonly language: Language;
  readonly expiresAt: Date;
  /** The link that this one takes the place of; without it, every older one of this purpose into this case. */
  readonly replaces?: LinkId | null;
}

export interface MadeLink {
  readonly linkId: LinkId;
  /** Goes to the one it is meant for and to nobody else. */
  readonly url: string;
}

/** The page of the client portal that a link of this purpose opens. */
const PAGES: Readonly<Record<LinkPurpose, string>> = { offer: "offerte", privacy: "privacy", delivery: "stuk" };

/** Writes a link in the transaction that causes it; the older one stops working. */
export async function makeLink(tx: Db, installation: InstallationFacts, wish: LinkWish, now: Date): Promise<MadeLink> {
  const links = linkRepository(tx, wish.practiceId);
  const { token, hash } = makePracticeToken("link", wish.practiceId);
  const linkId = newId(LinkId);
  const { trajectoryId, purpose, expiresAt } = wish;
  if (wish.replaces === undefined) await links.revokeAll(trajectoryId, purpose, now);
  else if (wish.replaces !== null) await links.revoke(wish.replaces, now);
  await links.add({ id: linkId, purpose, trajectoryId, createdAt: now, expiresAt }, hash);
  const inLanguage = wish.language === "nl" ? "" : `?taal=${wish.language}`;
  return { linkId, url: `${installation.origins.client}/${PAGES[purpose]}/${token}${inLanguage}` };
}
