import { m } from "@hervat/messages";
import type { ActivateRefusal, InstallRefusal, LookRefusal, RemoveRefusal } from "./use-plugins.ts";

/** Why it did not happen, in the words of whoever looks after the reports. */
export function pluginRefusalText(refusal: InstallRefusal | ActivateRefusal | LookRefusal | RemoveRefusal): string {
  switch (refusal.kind) {
    case "file-refused":
    case "not-usable":
      return refusal.trouble.sentence;
    case "nothing-to-show":
      return refusal.sentence;
    case "name-is-ours":
      return m.plugin_page_refusal_name({ name: refusal.pluginId });
    case "version-known":
      return refusal.same
        ? m.plugin_page_refusal_same_file({ version: refusal.pluginVersion })
        : m.plugin_page_refusal_version({ version: refusal.pluginVersion });
    case "walls-missing":
      return m.plugin_page_refusal_walls();
    case "not-signed":
      return m.signing_keys_refusal_not_signed();
    case "signed-by-unknown":
      return m.signing_keys_refusal_unknown();
    case "switched-off":
      return m.plugin_page_refusal_switched_off();
    case "in-use-already":
      return m.plugin_page_refusal_in_use();
    case "not-looked-at":
      return m.plugin_page_refusal_not_looked();
    case "pilot-of-nobody":
      return m.plugin_page_refusal_pilot();
    case "not-written-by-coach":
      return m.own_fields_none_here();
    case "own-fields-faulty":
      return m.own_fields_faulty();
    case "not-for-employer":
      return m.guard_refused();
    case "other-kind":
      return m.plugin_page_refusal_kind();
    case "no-trial":
      return m.plugin_page_refusal_no_trial();
    case "nothing-of-employer":
      return m.plugin_page_refusal_no_employer();
    case "nothing-before":
      return m.plugin_page_refusal_nothing_before();
    case "sample-unknown":
      return m.plugin_page_refusal_sample();
    case "was-used":
      return m.plugin_page_refusal_used();
    case "is-tried":
      return m.plugin_page_refusal_tried();
  }
}
