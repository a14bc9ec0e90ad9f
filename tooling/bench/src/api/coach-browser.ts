import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CoreProcess } from "./core-process.ts";

const Account = z.object({ story: z.string(), email: z.string(), password: z.string() });
const Codes = z.object({ result: z.object({ data: z.array(z.object({ email: z.string(), code: z.string() })) }) });
const Answer = z.object({ result: z.object({ data: z.unknown() }) });

/** The first account of the demo that is there to show this. */
export async function demoAccount(dataFolder: string, story: string): Promise<z.infer<typeof Account>> {
  const kept: unknown = JSON.parse(await readFile(join(dataFolder, "demo-accounts.json"), "utf8"));
  const account = z
    .object({ accounts: z.array(Account) })
    .parse(kept)
    .accounts.find((one) => one.story === story);
  if (account === undefined) throw new Error(`the demo has no ${story}`);
  return account;
}

/** What the telephone of this account shows now. */
export async function demoCode({ origin }: CoreProcess, email: string): Promise<string> {
  const answer = await fetch(`${origin}/trpc/demo.codes`, { method: "POST", headers: { origin, "content-type": "application/json" } });
  const code = Codes.parse(await answer.json()).result.data.find((one) => one.email === email)?.code;
  if (code === undefined) throw new Error("the demo shows no code for this account");
  return code;
}

/** Asks core as the coach portal does. @throws when core does not answer 200 */
export type CoachBrowser = (procedure: string, input?: unknown) => Promise<unknown>;

/** Signs in as the first coach of the demo, second factor included. */
export async function signInAsCoach(core: CoreProcess): Promise<CoachBrowser> {
  const { origin } = core;
  const cookies = new Map<string, string>();
  async function post(path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${origin}${path}`, {
      method: "POST",
      headers: {
        origin,
        "content-type": "application/json",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", ...value] = (cookie.split(";")[0] ?? "").split("=");
      cookies.set(name, value.join("="));
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return text === "" ? undefined : JSON.parse(text);
  }
  const call: CoachBrowser = async (procedure, input) => Answer.parse(await post(`/trpc/${procedure}`, input)).result.data;

  const { email, password } = await demoAccount(core.dataFolder, "coach");
  await post("/auth/sign-in/email", { email, password });
  await post("/auth/two-factor/verify-totp", { code: await demoCode(core, email) });
  return call;
}
