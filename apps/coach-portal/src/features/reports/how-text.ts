import { m } from "@hervat/messages";
import type { ReportsShown } from "./shown.ts";

/** How the client said yes: by herself, or with the coach beside her. */
export function howText(how: NonNullable<ReportsShown["reports"][number]["how"]>): string {
  switch (how) {
    case "portal":
      return m.reading_how_portal();
    case "in-session":
      return m.reading_how_session();
    case "coach-screen":
      return m.reading_how_screen();
    case "paper":
      return m.reading_how_paper();
  }
}
