import { practiceRepository, signingKeyRepository } from "@hervat/database/repositories";
import { SigningKeyId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { memberNames } from "./member-names.ts";

export const KeysShown = z.strictObject({
  /** The removed ones too, in the order in which they came. */
  keys: z.array(
    z.strictObject({
      id: SigningKeyId,
      name: z.string(),
      fingerprint: z.string(),
      addedAt: z.date(),
      addedBy: z.string().nullable(),
      removedAt: z.date().nullable(),
      removedBy: z.string().nullable(),
    }),
  ),
  /** Only reports with a known signature are taken. */
  knownKeysOnly: z.boolean(),
  may: z.strictObject({ change: z.boolean() }),
});
export type KeysShown = z.infer<typeof KeysShown>;

/** By which keys the practice knows who made a report, and whether it takes others. */
export function listSigningKeys(ctx: ServiceContext): Promise<KeysShown> {
  const practiceId = practiceOf(ctx);
  const resource = { kind: "practice", practiceId } as const;
  ctx.authorise("plugin.read", resource);
  return ctx.inTransaction(async (tx) => {
    const kept = await signingKeyRepository(tx, practiceId).list();
    const names = await memberNames(
      tx,
      practiceId,
      kept.flatMap(({ addedBy, removedBy }) => [addedBy, removedBy]),
    );
    const profile = await practiceRepository(tx, practiceId).profile();
    return {
      keys: kept.map(({ id, name, fingerprint, addedAt, addedBy, removedAt, removedBy }) => ({
        ...{ id, name, fingerprint, addedAt, removedAt },
        addedBy: names.get(addedBy) ?? null,
        removedBy: removedBy === null ? null : (names.get(removedBy) ?? null),
      })),
      knownKeysOnly: profile?.knownKeysOnly ?? false,
      may: { change: ctx.may("plugin.install", resource) },
    };
  });
}
