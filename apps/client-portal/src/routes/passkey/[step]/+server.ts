import { passkeyStep } from "@hervat/portal-kit/passkey/passkey-step";
import type { RequestHandler } from "./$types";

export const POST: RequestHandler = passkeyStep;
