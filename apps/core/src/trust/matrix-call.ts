import { randomUUID } from "node:crypto";
import type { Actor } from "@hervat/domain/people";
import { type Action, can, type Resource } from "@hervat/domain/policy";
import { newId, PersonId } from "@hervat/domain/primitives";
import { Hono } from "hono";
import type { z } from "zod";
import { clientRouter } from "../client-router.ts";
import { coachRouter } from "../coach-router.ts";
import type { DoorVariables } from "../http/door-variables.ts";
import type { FileRoute } from "../http/file-route.ts";
import { clientFiles, coachFiles, linkFiles, managerFiles } from "../http/file-routes.ts";
import { serveFile } from "../http/serve-file.ts";
import { linkRouter } from "../link-router.ts";
import { managerRouter } from "../manager-router.ts";
import type { Service } from "../service-context.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import { createCallerFactory } from "../trpc.ts";
import { bytesOf } from "./bytes-of.ts";
import { CLIENT_INPUTS } from "./client-inputs.ts";
import { COACH_INPUTS } from "./coach-inputs.ts";
import { LINK_INPUTS } from "./link-inputs.ts";
import { MANAGER_INPUTS } from "./manager-inputs.ts";
import { type Calling, contextOf } from "./matrix-callers.ts";
import type { MatrixInputs, MatrixTarget } from "./matrix-input.ts";

export interface MatrixAnswer {
  readonly requestId: string;
  /** `OK`, a code of tRPC, or of a file. */
  readonly code: string;
  /** All that came out, as text. */
  readonly body: string;
}

type RouterName = "coach" | "manager" | "client" | "link";

/** One thing that can be asked of a door. */
export interface MatrixProcedure {
  readonly path: string;
  readonly router: RouterName;
  readonly action: Action;
  readonly input: MatrixInputs[string] | undefined;
  /** What goes into a procedure; a file takes what its address names. */
  readonly schema: z.ZodType | undefined;
  call(service: Service, caller: Calling, input: unknown): Promise<MatrixAnswer>;
}

const ROUTERS = { coach: coachRouter, manager: managerRouter, client: clientRouter, link: linkRouter } as const;
const CALLERS = {
  coach: createCallerFactory(coachRouter),
  manager: createCallerFactory(managerRouter),
  client: createCallerFactory(clientRouter),
  link: createCallerFactory(linkRouter),
} as const;

/** Every procedure of the routers and every file of the doors, as they are declared: nothing is listed by hand. */
export function matrixProcedures(): MatrixProcedure[] {
  const of = (router: RouterName, inputs: MatrixInputs, files: readonly FileRoute[]): MatrixProcedure[] => [
    ...proceduresOf(ROUTERS[router]).map(({ path, action, input: schema }) => ({
      ...{ path, router, action, input: inputs[path], schema },
      call: (service: Service, caller: Calling, input: unknown) => callProcedure(service, caller, router, path, input),
    })),
    ...files.map((route) => ({
      ...{ path: route.path, router, action: route.meta.action, input: inputs[route.path], schema: undefined },
      call: (service: Service, caller: Calling, input: unknown) => fetchFile(service, caller, route, input),
    })),
  ];
  return [
    ...of("coach", COACH_INPUTS, coachFiles),
    ...of("manager", MANAGER_INPUTS, managerFiles),
    ...of("client", CLIENT_INPUTS, clientFiles),
    ...of("link", LINK_INPUTS, linkFiles),
  ];
}

async function callProcedure(service: Service, caller: Calling, router: RouterName, path: string, input: unknown): Promise<MatrixAnswer> {
  const requestId = randomUUID();
  const context = () => contextOf(service, caller, requestId);
  const [group = "", verb = ""] = path.split(".");
  try {
    const root: object = CALLERS[router](context);
    const found: unknown = await Object(root)[group][verb](input);
    return { requestId, code: "OK", body: JSON.stringify(found) ?? "" };
  } catch (fault) {
    const { code = "THROWN", message = "" } = Object(fault);
    return { requestId, code: String(code), body: String(message) };
  }
}

/** Past the door's own checks, which are the same for whoever comes: the guard and the verb decide. */
async function fetchFile(service: Service, caller: Calling, route: FileRoute, input: unknown): Promise<MatrixAnswer> {
  const requestId = randomUUID();
  const app = new Hono<DoorVariables>();
  app.use(async (c, next) => {
    c.set("requestId", requestId);
    c.set("call", contextOf(service, caller, requestId));
    await next();
  });
  app.onError((_fault, c) => c.json({ code: "INTERNAL_SERVER_ERROR" }, 500));
  app.get(route.path, (c) => serveFile(c, route));
  const path = route.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(Object(input)[name])));
  const answer = await app.request(path);
  const body = Buffer.from(await bytesOf(answer)).toString("latin1");
  return { requestId, code: answer.status === 200 ? "OK" : String(Object(parsed(body)).code ?? answer.status), body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the policy table lets this caller do this to that case, asked with the facts of the rows themselves. */
export function allowedBy(actor: Actor, { action, router }: MatrixProcedure, resource: Resource["kind"], target: MatrixTarget): boolean {
  return can<Action>(actor, action, resourceOf(actor, router, action, resource, target));
}

function resourceOf(
  actor: Actor,
  router: MatrixProcedure["router"],
  action: Action,
  kind: Resource["kind"],
  { caller, about, relation }: MatrixTarget,
): Resource {
  // Which case it is about, the link itself says.
  const { practice, relations: known } = router === "link" && caller.token !== undefined ? caller.cases.own : about;
  // The employer's door knows one coach of a case, and nobody beside her.
  const relations = router === "manager" ? { ...known, besideMembershipIds: [] } : known;
  const home = caller.cases.own.practice.id;
  switch (kind) {
    case "installation":
      return { kind };
    case "account":
      return { kind, personId: "personId" in actor ? actor.personId : newId(PersonId) };
    case "practice":
      return { kind, practiceId: home };
    case "trajectory":
      return { kind, ...relations };
    case "document":
      return {
        kind,
        practiceId: practice.id,
        about: relations,
        audience: router === "manager" ? "manager" : "bedrijfsarts",
        released: true,
      };
    case "batch": {
      const audience = caller.role === "office" && action !== "batch.start" ? "invoice" : "bedrijfsarts";
      if (action !== "batch.start") return { kind, practiceId: practice.id, startedBy: relations.coachMembershipId, audience };
      const mine = "membershipId" in actor && relation !== "just revoked" ? actor.membershipId : null;
      return { kind, practiceId: home, startedBy: mine, audience };
    }
  }
}
