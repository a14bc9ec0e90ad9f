import { people } from "@hervat/database/schema";
import type { Language } from "@hervat/domain/people";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "../service-context.ts";
import { ownAccount } from "./own-account.ts";

/** The language of this person's mails, and of her portal on a device where she chose none. */
export async function changeLanguage(ctx: ServiceContext, { language }: { language: Language }): Promise<{ ok: true }> {
  const { personId } = ownAccount(ctx);
  await ctx.service.database.transactAs("auth", { person: personId }, (tx) =>
    tx.update(people).set({ language }).where(eq(people.id, personId)),
  );
  return { ok: true };
}
