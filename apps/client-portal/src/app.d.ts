import type { CoreDoor, LinkDoor } from "#lib/server/core-door.ts";
import type { Session } from "#lib/server/session.ts";

declare global {
  namespace App {
    interface Locals {
      /** Core, as the client who signed in. */
      core: CoreDoor;
      /** Core, as whoever holds the link of this page. */
      link: LinkDoor;
      session: Session;
    }
    interface Error {
      message: string;
    }
  }
}
