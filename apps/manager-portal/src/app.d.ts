import type { CoreDoor } from "#lib/server/core-door.ts";
import type { Session } from "#lib/server/session.ts";

declare global {
  namespace App {
    interface Locals {
      /** Core, as this visitor. */
      core: CoreDoor;
      session: Session;
    }
    interface Error {
      message: string;
    }
  }
}
