import type { MembershipId } from "@hervat/domain/primitives";
import { shutDraftVault } from "./drafts.ts";
import { queryClient, trpcClient } from "./trpc.ts";

/** Goes on as somebody else of hers: another role, or another practice. Nothing of the first stays in this page, so nothing may be half typed. */
export async function switchMembership(membershipId: MembershipId): Promise<void> {
  await trpcClient.account.chooseMembership.mutate({ membershipId });
  await shutDraftVault();
  queryClient.clear();
  window.location.assign("/");
}
