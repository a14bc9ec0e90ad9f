import { m } from "@hervat/messages";
import type { KindShown } from "./use-plugins.ts";

/** A step in the history of a kind of report. */
export function deedText({ did, onlySettings, employer }: KindShown["history"][number], version: string): string {
  const whose = { employer: employer ?? m.plugin_page_employer_gone() };
  switch (did) {
    case "preview":
      return m.plugin_page_did_preview({ version });
    case "pilot":
      return m.plugin_page_did_pilot({ version });
    case "use":
      return onlySettings ? m.plugin_page_did_settings({ version }) : m.plugin_page_did_use({ version });
    case "stop-trial":
      return m.plugin_page_did_stop();
    case "roll-back":
      return m.plugin_page_did_back();
    case "use-for":
      return m.plugin_page_did_use_for({ ...whose, version });
    case "stop-for":
      return m.plugin_page_did_stop_for(whose);
  }
}
