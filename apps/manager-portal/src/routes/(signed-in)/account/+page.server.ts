import { accountActions, loadAccount } from "@hervat/portal-kit/account/account-page";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = loadAccount;

export const actions: Actions = accountActions;
