import type { Db } from "@hervat/database";
import { readAllowances, readReleasedFactors, readReleasedToEmployer } from "@hervat/database/repositories";
import type { ContactId, PlainDate } from "@hervat/domain/primitives";
import { releasedFor } from "@hervat/domain/views";
import { z } from "zod";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** The words of hers that one person at work reads today, just as they stand on his page. */
export const ReadBy = z.strictObject({ factors: z.array(z.string()), goals: z.array(z.string()), agreements: z.array(z.string()) });
export type ReadBy = z.infer<typeof ReadBy>;

/** What manager and HR of this case each read today of what she released; by the rule that makes their own page. */
export async function readBy(tx: Db, { practiceId, stored }: OpenedCase, on: PlainDate): Promise<ReadonlyMap<ContactId, ReadBy>> {
  const { id, managerContactId, hrContactId } = stored.value;
  const allowances = await readAllowances(tx, practiceId, id);
  const released = { factors: await readReleasedFactors(tx, practiceId, id), ...(await readReleasedToEmployer(tx, practiceId, id)) };
  const atWork = [managerContactId, hrContactId].filter((contactId) => contactId !== null);
  return new Map(
    atWork.map((contactId) => {
      const { factors, goals, agreements } = releasedFor({ contactId, on }, released, allowances);
      return [contactId, { factors: factors.map(textOf), goals: [...goals], agreements: agreements.map(textOf) }];
    }),
  );
}

const textOf = ({ text }: { readonly text: string }): string => text;
