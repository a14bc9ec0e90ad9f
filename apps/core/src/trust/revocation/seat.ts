import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import { clientRouter } from "../../client-router.ts";
import { coachRouter } from "../../coach-router.ts";
import { createInternalDoors } from "../../http/create-door.ts";
import { DELIVERY_HEADER, LINK_HEADER, PROOF_HEADER } from "../../link/link-sign-in.ts";
import { linkRouter } from "../../link-router.ts";
import { managerRouter } from "../../manager-router.ts";
import type { Service } from "../../service-context.ts";
import { PHONE_HEADER } from "../../sign-in/identify-phone.ts";
import { proceduresOf } from "../../testing/procedures-of.ts";
import type { openTestBrowser } from "../../testing/test-browser.ts";

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Whoever sits before a door, as HTTP hears of it. */
export interface Line {
  readonly router: AnyRouter;
  call(path: string, input: object): Promise<Answer>;
  file(path: string): Promise<Answer>;
}

type Browser = ReturnType<typeof openTestBrowser>;

const ROUTERS = { coach: coachRouter, manager: managerRouter, client: clientRouter } as const;

export function lineOfBrowser(page: Browser, door: keyof typeof ROUTERS, phone?: string): Line {
  const headers = phone === undefined ? {} : { [PHONE_HEADER]: phone };
  const heard = ({ status, body }: { status: number; body: unknown }) => ({ status, text: JSON.stringify(body) ?? "" });
  return {
    router: ROUTERS[door],
    call: async (path, input) => heard(await page.post(`/trpc/${path}`, input, headers)),
    file: async (path) => heard(await page.request(path, { headers })),
  };
}

const doorKey = "test-door-key-test-door-key";

/** As the client portal's own server asks for whoever holds a link. */
export function lineOfLink(service: Service, token: string, proof?: string, deliveryId?: string): Line {
  const doors = createInternalDoors(service, { doorKey, portalFolder: "/nonexistent" });
  const origin = service.installation.origins.client;
  const headers = new Headers({ origin, "x-door": "link", "x-door-key": doorKey, [LINK_HEADER]: token });
  if (proof !== undefined) headers.set(PROOF_HEADER, proof);
  if (deliveryId !== undefined) headers.set(DELIVERY_HEADER, deliveryId);
  const heard = async (answer: Response) => ({ status: answer.status, text: await answer.text() });
  return {
    router: linkRouter,
    async call(path, input) {
      const sent = new Headers(headers);
      sent.set("content-type", "application/json");
      return heard(await doors.request(`${origin}/trpc/${path}`, { method: "POST", headers: sent, body: JSON.stringify(input) }));
    },
    file: async (path) => heard(await doors.request(`${origin}${path}`, { headers })),
  };
}

/** Somebody who is inside now, with every door at which that shows. */
export interface Seat {
  readonly line: Line;
  /** Stands in whatever tells of this case, and nowhere else. */
  readonly mark: string;
  readonly trajectoryId: string;
  readonly files: readonly string[];
  /** False where to fetch one changes what can end. */
  readonly asksFilesFirst?: boolean;
  /** Something that changes the case, and is carried out as long as she is inside. */
  readonly change: { readonly path: string; readonly input: object } | undefined;
  /** What a calendar of hers reads, by its secret address alone. */
  readonly feed?: () => Promise<Answer>;
}

/** What anybody is answered, and what is somebody's own account: a case is in none of it. */
const OF_NO_CASE = /^(account|installation|invitation|setUp|verify|demo)\.|^doctor\.knock$/;
const NamesCase = z.object({ properties: z.object({ trajectoryId: z.unknown() }) });

function takesCase(input: z.ZodType | undefined): boolean {
  if (input === undefined) return false;
  return NamesCase.safeParse(z.toJSONSchema(input, { io: "input", unrepresentable: "any" })).success;
}

export interface Looked {
  readonly asked: number;
  /** The doors that told of the case. */
  readonly open: readonly string[];
}

/** Asks every question there is at this door, every file, the calendar, and for one change. */
export async function lookAround(seat: Seat, moment: "before" | "after"): Promise<Looked> {
  const { line, mark, trajectoryId, files, change, feed, asksFilesFirst = true } = seat;
  const open: string[] = [];
  let asked = 0;
  const hear = (name: string, { status, text }: Answer, tells: boolean) => {
    asked += 1;
    if (status === 200 && (tells || text.includes(mark) || text.includes(trajectoryId))) open.push(name);
  };
  for (const { path, type, input } of proceduresOf(line.router)) {
    if (type !== "query" || OF_NO_CASE.test(path)) continue;
    const ofCase = takesCase(input);
    hear(`question ${path}`, await line.call(path, ofCase ? { trajectoryId } : {}), ofCase);
  }
  for (const path of moment === "after" || asksFilesFirst ? files : []) hear(`file ${path.split("/").at(-1)}`, await line.file(path), true);
  if (feed !== undefined) hear("calendar", await feed(), false);
  if (change !== undefined) {
    const answer = await line.call(change.path, change.input);
    hear(`change ${change.path}`, answer, answer.text.includes('"ok":true') || answer.text.includes('"data":null'));
  }
  return { asked, open };
}
