import type { SettingsRefusal } from "@hervat/domain/plugins";
import { m } from "@hervat/messages";

/** Why a file with settings was not taken. */
export function settingsRefusalText(refusal: SettingsRefusal): string {
  switch (refusal.kind) {
    case "not-settings":
      return m.house_style_refusal_no_file();
    case "settings-of-another":
      return m.house_style_refusal_another({ plugin: refusal.pluginId });
    case "settings-do-not-fit":
      return m.house_style_refusal_unfit({ options: refusal.options.join(", ") });
  }
}
