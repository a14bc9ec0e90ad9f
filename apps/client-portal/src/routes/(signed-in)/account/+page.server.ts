import { accountActions, loadAccount } from "@hervat/portal-kit/account/account-page";
import { askFactor } from "#lib/server/ask-factor.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = (event) => loadAccount(event).catch(askFactor(event.url));

export const actions: Actions = accountActions;
