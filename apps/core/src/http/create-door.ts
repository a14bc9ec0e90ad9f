import type { Hono } from "hono";
import { coachRouter } from "../coach-router.ts";
import { managerRouter } from "../manager-router.ts";
import type { Service } from "../service-context.ts";
import type { Door } from "../sign-in/door.ts";
import { createSignIn } from "../sign-in/sign-in.ts";
import type { Health } from "./add-health.ts";
import { databaseAnswers } from "./database-answers.ts";
import type { DoorVariables } from "./door-variables.ts";
import { coachFiles, managerFiles } from "./file-routes.ts";
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

/** The door of one portal: coaches come to core itself, managers through the server of their portal. */
export function createDoor(
  service: Service,
  door: Door,
  { doorKey, portalFolder, behindProxy = false }: DoorSettings,
): Hono<DoorVariables> {
  const signIn = createSignIn(service, door);
  const health: Health = { ready: () => databaseAnswers(service.database) };
  switch (door) {
    case "coach":
      return publicApp({ service, signIn, router: coachRouter, files: coachFiles, portal: portalFiles(portalFolder), health, behindProxy });
    case "manager":
      return internalApp({ service, signIn, router: managerRouter, files: managerFiles }, doorKey, health);
  }
}
