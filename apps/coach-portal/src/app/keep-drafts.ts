import { useEffect } from "react";
import { openDraftVault } from "./draft-vault.ts";
import { keepDraftsIn } from "./drafts.ts";
import { isOwnDevice } from "./own-device.ts";
import type { ReadySession } from "./session.ts";
import { trpcClient } from "./trpc.ts";

/** Who has drafts to keep: the others write nothing of their own. */
const ROLES: readonly string[] = ["coach", "owner"];

/** On a device of her own, what is typed survives a closed window and a dead battery. */
export function useKeptDrafts({ chosen, person }: ReadySession): void {
  const keeps = ROLES.includes(chosen.role);
  const whose = `${person.email} ${chosen.membershipId}`;
  useEffect(() => {
    if (!keeps || whose === "" || !isOwnDevice() || !window.isSecureContext) return;
    // Without it typing goes on as on a shared computer.
    void keepOnThisDevice().catch(() => undefined);
  }, [keeps, whose]);
}

async function keepOnThisDevice(): Promise<void> {
  const { key } = await trpcClient.note.draftKey.query();
  await keepDraftsIn(await openDraftVault(Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0))));
}
