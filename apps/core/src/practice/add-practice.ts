import { type Db, refusedBy } from "@hervat/database";
import { practiceRepository } from "@hervat/database/repositories";
import type { Keyring } from "@hervat/database/sealed";
import { PracticeProfile } from "@hervat/domain/practice";
import type { PracticeId } from "@hervat/domain/primitives";

export interface NewPractice {
  readonly id: PracticeId;
  readonly name: string;
  readonly demo: boolean;
  /** Without it the practice's name stands for its legal name until its owner fills in the rest. */
  readonly profile?: PracticeProfile;
}

/** The name is already that of another practice here. */
export class PracticeNameTakenError extends Error {
  constructor() {
    super("this name is that of another practice");
    this.name = "PracticeNameTakenError";
  }
}

/**
 * A practice with its first data key, in a transaction of the role `auth` in that practice.
 *
 * @throws PracticeNameTakenError
 */
export async function addPractice(tx: Db, keyring: Keyring, { id, name, demo, profile }: NewPractice, now: Date): Promise<void> {
  try {
    await practiceRepository(tx, id).add({ id, name, demo, profile: profile ?? PracticeProfile.parse({ legalName: name }) }, now);
  } catch (fault) {
    if (refusedBy(fault, "practice_directory_name")) throw new PracticeNameTakenError();
    throw fault;
  }
  await keyring.addFirstKey(tx, id, now);
}
