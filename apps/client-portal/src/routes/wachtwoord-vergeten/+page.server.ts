import { askNewPassword } from "@hervat/portal-kit/sign-in/forgotten-password";
import type { Actions } from "./$types";

export const actions: Actions = { default: askNewPassword };
