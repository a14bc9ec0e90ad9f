import type { PublicStatus } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";

/** All that an employer hears of the guidance: whether it goes on. */
export function guidanceText(status: PublicStatus): string {
  switch (status) {
    case "started":
      return m.manager_page_guidance_started();
    case "running":
      return m.manager_page_guidance_running();
    case "paused":
      return m.manager_page_guidance_paused();
    case "completed":
      return m.manager_page_guidance_completed();
    case "stopped":
      return m.manager_page_guidance_stopped();
  }
}
