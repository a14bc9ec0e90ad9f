import type { ManagerRouter } from "@hervat/core/manager-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type Refusal = Extract<inferRouterOutputs<ManagerRouter>["employerReport"]["bring"], { ok: false }>["refusal"];

/** Why a file is not kept, and what HR can do. */
export function bringRefusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case "file-refused":
      return refusal.trouble.sentence;
    case "name-is-ours":
      return m.manager_page_report_name_is_ours({ name: refusal.pluginId });
    case "other-audience":
      return m.manager_page_report_other_audience();
    case "version-known":
      return m.manager_page_report_version_known({ name: refusal.pluginId, version: refusal.pluginVersion });
    case "too-many":
      return m.manager_page_report_too_many({ most: refusal.most });
  }
}
