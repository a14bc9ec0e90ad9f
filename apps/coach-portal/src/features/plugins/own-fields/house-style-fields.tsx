import { isWrittenByCoach, REPORT_KINDS } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import type { KindShown, PluginExplained } from "../use-plugins.ts";
import { OwnFieldsPart, type OwnFieldsPartProps } from "./own-fields-part.tsx";

export interface HouseStyleFieldsProps extends Pick<OwnFieldsPartProps, "fields" | "faults" | "onChange"> {
  kind: KindShown["kind"];
  explained: PluginExplained;
}

/** The own fields of a kind of report, or why it has none. */
export function HouseStyleFields({ kind, explained, ...part }: HouseStyleFieldsProps) {
  if (!isWrittenByCoach(kind))
    return (
      <section>
        <h2 className="mb-1">{m.own_fields_title()}</h2>
        <p className="field-hint">{m.own_fields_none_here()}</p>
      </section>
    );
  const sections = explained.options.flatMap(({ type, choices }) => (type === "sections" ? choices : []));
  return <OwnFieldsPart {...part} sections={sections} guarded={REPORT_KINDS[kind].audience === "manager"} />;
}
