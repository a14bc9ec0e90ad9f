import type { RegisteredRouter } from "@tanstack/react-router";
import { signOut } from "./auth-calls.ts";
import { forgetDrafts, shutDraftVault } from "./drafts.ts";
import { chooseOwnDevice } from "./own-device.ts";
import { sessionQuery } from "./session.ts";
import { queryClient } from "./trpc.ts";

function forgetWhatWasRead(): void {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, { state: "signed-out" });
}

/** The user wants to leave: nothing of him stays behind in this page. */
export async function leave(router: RegisteredRouter): Promise<void> {
  await signOut();
  forgetDrafts();
  chooseOwnDevice(false);
  await shutDraftVault();
  forgetWhatWasRead();
  await router.navigate({ to: "/inloggen", search: { reden: "uitgelogd" } });
}

/** The session ended by itself. What was typed waits in memory; what was read goes. */
export async function askToSignInAgain(router: RegisteredRouter): Promise<void> {
  const { pathname, href } = router.state.location;
  if (pathname === "/inloggen") return;
  await shutDraftVault();
  forgetWhatWasRead();
  await router.navigate({ to: "/inloggen", search: { terug: href, reden: "stil" } });
}

/** Half an hour of silence: the session is ended at core too, so that nobody goes on where she left. */
export async function endForSilence(router: RegisteredRouter): Promise<void> {
  await signOut();
  await askToSignInAgain(router);
}
