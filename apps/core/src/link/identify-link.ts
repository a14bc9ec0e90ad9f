import { linkRepository } from "@hervat/database/repositories";
import type { Actor, LinkPurpose } from "@hervat/domain/people";
import type { Service } from "../service-context.ts";
import { type Identity, SIGNED_OUT } from "../sign-in/identity.ts";
import { readPracticeToken } from "../token/practice-token.ts";

const ACTORS = { offer: "orderer", privacy: "client-link" } as const satisfies Record<LinkPurpose, Actor["kind"]>;

/** Who holds this token, read anew at every request: a link that was revoked or ran out is nobody. */
export async function identifyLink({ database, clock }: Service, token: string | null): Promise<Identity> {
  const read = token === null ? undefined : readPracticeToken("link", token);
  if (read === undefined) return SIGNED_OUT;
  const { practiceId, hash } = read;
  const link = await database.transactAs("link", { tenant: practiceId }, (tx) =>
    linkRepository(tx, practiceId).findOpen(hash, clock.now()),
  );
  if (link === undefined) return SIGNED_OUT;
  const { id: linkId, purpose, trajectoryId } = link;
  return { state: "link", actor: { kind: ACTORS[purpose], practiceId, trajectoryId, linkId } };
}
