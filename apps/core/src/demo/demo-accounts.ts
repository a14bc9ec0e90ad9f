import { randomBytes, randomInt } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Email, Role } from "@hervat/domain/people";
import { z } from "zod";

/** What an account is there to show; each has a sentence in the messages. */
export const DemoStory = z.enum([
  "coach",
  "owner",
  "owner-and-coach",
  "office",
  "supervisor",
  "privacy-officer",
  "manager-of-one",
  "manager-of-two",
  "hr-of-several",
  "client",
  "client-near-two-years",
]);
export type DemoStory = z.infer<typeof DemoStory>;

/** A sign-in of the demo, with all that it takes to come in. */
export const DemoSignIn = z.strictObject({
  practice: z.string(),
  name: z.string(),
  role: Role,
  door: z.enum(["coach", "manager", "client"]),
  story: DemoStory,
  email: Email,
  password: z.string(),
  totpSecret: z.string(),
});
export type DemoSignIn = z.infer<typeof DemoSignIn>;

const DemoAccountsFile = z.strictObject({ accounts: z.array(DemoSignIn) });

const fileIn = (dataFolder: string) => join(dataFolder, "demo-accounts.json");

/** The accounts of the demo in this data folder; undefined when it holds none, or not a whole one. */
export async function readDemoAccounts(dataFolder: string): Promise<readonly DemoSignIn[] | undefined> {
  const text = await readFile(fileIn(dataFolder), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const file = DemoAccountsFile.safeParse(jsonOrUndefined(text));
  return file.success ? file.data.accounts : undefined;
}

/** Keeps them where only the owner of the data folder reads them. Written last: the file says that the demo is whole. */
export async function keepDemoAccounts(dataFolder: string, accounts: readonly DemoSignIn[]): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const half = `${fileIn(dataFolder)}.${process.pid}`;
  await writeFile(half, `${JSON.stringify({ accounts }, null, 2)}\n`, { mode: 0o600 });
  await rename(half, fileIn(dataFolder));
}

export async function forgetDemoAccounts(dataFolder: string): Promise<void> {
  await rm(fileIn(dataFolder), { force: true });
}

/** No 0 and O, no 1, I and L: it is read from a terminal and typed into a page. */
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

/** Such as `k7q2-mx4d-9htr`: 59 bits. */
export function drawPassword(): string {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return [group(), group(), group()].join("-");
}

export function drawTotpSecret(): string {
  return randomBytes(16).toString("hex");
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
