import { randomBytes } from "node:crypto";
import { membershipRepository } from "@hervat/database/repositories";
import { Membership, type Person, type Role } from "@hervat/domain/people";
import { type ClientId, type ContactId, MembershipId, newId } from "@hervat/domain/primitives";
import { Secret, TOTP } from "otpauth";
import type { Service } from "../service-context.ts";
import { addAccount, prepareAccount } from "../sign-in/add-account.ts";
import { type GivenPractice, givenPerson, givenShown } from "./given-practice.ts";
import type { TestBrowser } from "./test-browser.ts";

export interface GivenAccount {
  readonly person: Person;
  readonly password: string;
  /** Undefined until she sets up her telephone. */
  readonly totpSecret: string | undefined;
  readonly membershipId: MembershipId;
}

interface AccountWish {
  readonly role?: Role;
  readonly contactId?: ContactId;
  /** Whom a client's account stands for. */
  readonly clientId?: ClientId;
  /** False: she has a password and has not set up her telephone yet. */
  readonly enrolled?: boolean;
}

/** Someone who can really sign in: password, telephone, membership. */
export async function givenAccount(
  service: Service,
  practice: GivenPractice,
  { role = "coach", contactId, clientId, enrolled = true }: AccountWish = {},
): Promise<GivenAccount> {
  const person = givenPerson();
  const password = "een lange zin om in te loggen";
  const totpSecret = enrolled ? randomBytes(16).toString("hex") : undefined;
  const account = await prepareAccount({ person, password, ...(totpSecret && { totpSecret }) }, service.authSecret);
  const membershipId = newId(MembershipId);
  await service.database.transactAs("auth", { person: person.id, tenant: practice.id }, async (tx) => {
    await addAccount(tx, account, service.clock.now());
    const membership = Membership.parse({ id: membershipId, practiceId: practice.id, personId: person.id, role, contactId, endedAt: null });
    await membershipRepository(tx, practice.id).add(membership, { now: service.clock.now(), ...(clientId !== undefined && { clientId }) });
  });
  if (contactId !== undefined) await givenShown(service, practice, contactId);
  return { person, password, totpSecret, membershipId };
}

/** The six digits that her telephone shows now. */
export function codeOf(totpSecret: string | undefined): string {
  return new TOTP({ secret: Secret.fromUTF8(totpSecret ?? "") }).generate();
}

const given = new Set<string>();

/** A code that this account did not give before: of the moment, of the one before, or of the one after. */
function freshCodeOf(totpSecret: string | undefined): string {
  const totp = new TOTP({ secret: Secret.fromUTF8(totpSecret ?? "") });
  const codes = [0, -30_000, 30_000].map((off) => totp.generate({ timestamp: Date.now() + off }));
  const fresh = codes.find((code) => !given.has(`${totpSecret} ${code}`));
  if (fresh === undefined) throw new Error("this account signed in three times within half a minute");
  given.add(`${totpSecret} ${fresh}`);
  return fresh;
}

/** Password and code, as a person gives them. */
export async function signIn(browser: TestBrowser, { person, password, totpSecret }: GivenAccount): Promise<void> {
  await browser.post("/auth/sign-in/email", { email: person.email, password });
  const answer = await browser.post("/auth/two-factor/verify-totp", { code: freshCodeOf(totpSecret) });
  if (answer.status !== 200) throw new Error(`signing in answered ${answer.status}`);
}
