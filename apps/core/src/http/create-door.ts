import { Hono } from "hono";
import { clientRouter } from "../client-router.ts";
import { coachRouter } from "../coach-router.ts";
import { linkSignIn } from "../link/link-sign-in.ts";
import { linkRouter } from "../link-router.ts";
import { managerRouter } from "../manager-router.ts";
import type { Service } from "../service-context.ts";
import type { Door } from "../sign-in/door.ts";
import { createSignIn } from "../sign-in/sign-in.ts";
import type { Health } from "./add-health.ts";
import { databaseAnswers } from "./database-answers.ts";
import type { DoorVariables } from "./door-variables.ts";
import { clientFiles, coachFiles, linkFiles, managerFiles } from "./file-routes.ts";
import { internalApp } from "./internal-app.ts";
import { portalFiles } from "./portal-files.ts";
import { publicApp } from "./public-app.ts";

export interface DoorSettings {
  /** What a portal's own server shows at the internal door. */
  readonly doorKey: string;
  /** The built coach portal. */
  readonly portalFolder: string;
  /** A reverse proxy of ours stands before the public door. */
  readonly behindProxy?: boolean;
}

/**
 * The door of one portal: coaches come to core itself, everyone else through the server of their portal. The client portal has two: one
 * for who signs in, and one for whoever holds a link and has no account.
 */
export function createDoor(
  service: Service,
  door: Door | "link",
  { doorKey, portalFolder, behindProxy = false }: DoorSettings,
): Hono<DoorVariables> {
  const health: Health = { ready: () => databaseAnswers(service.database) };
  switch (door) {
    case "coach": {
      const signIn = createSignIn(service, door);
      return publicApp({ service, signIn, router: coachRouter, files: coachFiles, portal: portalFiles(portalFolder), health, behindProxy });
    }
    case "manager":
      return internalApp({ service, signIn: createSignIn(service, door), router: managerRouter, files: managerFiles }, doorKey, health);
    case "client":
      return internalApp({ service, signIn: createSignIn(service, door), router: clientRouter, files: clientFiles }, doorKey, health);
    case "link":
      return internalApp({ service, signIn: linkSignIn(service), router: linkRouter, files: linkFiles }, doorKey, health);
  }
}

/** The one listener for the servers of the other portals: each says which door it stands for. */
export function createInternalDoors(service: Service, settings: DoorSettings): Hono<DoorVariables> {
  const manager = createDoor(service, "manager", settings);
  const named = new Map([
    ["client", createDoor(service, "client", settings)],
    ["link", createDoor(service, "link", settings)],
  ]);
  return new Hono<DoorVariables>().all("*", (c) => (named.get(c.req.header("x-door") ?? "") ?? manager).fetch(c.req.raw, c.env));
}
