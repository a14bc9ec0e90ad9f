import type { CoreDoor } from "#lib/server/core-door.ts";

declare global {
  namespace App {
    interface Locals {
      /** Core, as whoever holds the link of this page. */
      core: CoreDoor;
    }
    interface Error {
      message: string;
    }
  }
}
