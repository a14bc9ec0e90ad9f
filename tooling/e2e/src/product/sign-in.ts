import { type APIRequestContext, request } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import type { Account } from "./product.ts";

/** The six digits that this telephone shows now. */
export function codeOf({ totpSecret }: Pick<Account, "totpSecret">): string {
  return new TOTP({ secret: Secret.fromUTF8(totpSecret) }).generate();
}

/** A browser without a window that is signed in at one door: quicker than the page, which a test of its own walks. */
export async function signedIn(url: string, account: Account): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url, accept: "text/html" } });
  const { email, password } = account;
  const code = codeOf(account);
  const answers =
    account.door === "coach"
      ? [
          await context.post("/auth/sign-in/email", { data: { email, password } }),
          await context.post("/auth/two-factor/verify-totp", { data: { code } }),
        ]
      : [await context.post("/inloggen", { form: { email, password } }), await context.post("/inloggen/code", { form: { code } })];
  for (const answer of answers) if (!answer.ok()) throw new Error(`${email} is not let in: ${answer.status()}`);
  return context;
}

/** Asks one procedure, the way the portals do. */
export async function ask(context: APIRequestContext, path: string, input: unknown = {}): Promise<unknown> {
  const answer = await context.post(`/trpc/${path}`, { data: input });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
  return Object(await answer.json()).result.data;
}
