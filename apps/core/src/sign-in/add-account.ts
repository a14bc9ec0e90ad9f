import { type Db, refusedBy } from "@hervat/database";
import { personRepository } from "@hervat/database/repositories";
import { authAccounts, authTwoFactors, authUsers, people } from "@hervat/database/schema";
import type { Person } from "@hervat/domain/people";
import { hashPassword, symmetricEncrypt } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";

export interface NewAccount {
  readonly person: Person;
  readonly password: string;
  /** For demo accounts alone: everyone else sets up her own telephone. */
  readonly totpSecret?: string;
}

/** The address already has an account. */
export class EmailTakenError extends Error {
  constructor() {
    super("this address already has an account");
    this.name = "EmailTakenError";
  }
}

/**
 * A person with a password, in a transaction of the role `auth` as that person. Hashing costs a tenth of a second: do it
 * (`prepareAccount`) before the transaction opens.
 */
export interface PreparedAccount {
  readonly person: Person;
  readonly passwordHash: string;
  readonly twoFactor: { readonly secret: string; readonly backupCodes: string } | null;
}

export async function prepareAccount({ person, password, totpSecret }: NewAccount, authSecret: string): Promise<PreparedAccount> {
  const encrypt = (data: string) => symmetricEncrypt({ key: authSecret, data });
  return {
    person,
    passwordHash: await hashPassword(password),
    twoFactor: totpSecret === undefined ? null : { secret: await encrypt(totpSecret), backupCodes: await encrypt("[]") },
  };
}

/** @throws EmailTakenError */
export async function addAccount(tx: Db, account: PreparedAccount, now: Date): Promise<void> {
  const { id, email, name, language } = account.person;
  try {
    await tx.insert(people).values({ id, email, name, language, createdAt: now });
    await tx
      .insert(authUsers)
      .values({ id, email, name, emailVerified: true, twoFactorEnabled: account.twoFactor !== null, createdAt: now, updatedAt: now });
  } catch (fault) {
    if (refusedBy(fault, "person_email") || refusedBy(fault, "user_email_unique")) throw new EmailTakenError();
    throw fault;
  }
  await addCredentials(tx, account, now);
}

/** Someone who was awaited gets the name she gives herself, and a password. */
export async function completeAccount(tx: Db, account: PreparedAccount, now: Date): Promise<void> {
  const { id, name } = account.person;
  await personRepository(tx).save(account.person);
  await tx.update(authUsers).set({ name, emailVerified: true, updatedAt: now }).where(eq(authUsers.id, id));
  await addCredentials(tx, account, now);
}

async function addCredentials(tx: Db, { person: { id }, passwordHash, twoFactor }: PreparedAccount, now: Date): Promise<void> {
  await tx
    .insert(authAccounts)
    .values({ id: v7(), accountId: id, providerId: "credential", userId: id, password: passwordHash, createdAt: now, updatedAt: now });
  if (twoFactor !== null) await tx.insert(authTwoFactors).values({ id: v7(), userId: id, ...twoFactor, verified: true });
}
