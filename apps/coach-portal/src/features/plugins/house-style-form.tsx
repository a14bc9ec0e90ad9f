import type { KeepReason } from "@hervat/domain/guard";
import { type OwnField, optionsThatDiffer, ownFieldFaults, ownFieldsOf, withOwnFields, withoutOwnFields } from "@hervat/domain/plugins";
import { isWrittenByCoach } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import { declaredOptions, type OptionValues } from "../../app/options/declared-options.ts";
import { OptionFields } from "../../app/options/option-fields.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StickyActionBar } from "../../ui/page.tsx";
import { LivePreview } from "./live-preview.tsx";
import { HouseStyleFields } from "./own-fields/house-style-fields.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { SettingsFilePart } from "./settings-file-part.tsx";
import { type KindShown, type PluginExplained, useActivatePlugin } from "./use-plugins.ts";

export interface HouseStyleFormProps {
  kind: KindShown;
  explained: PluginExplained;
}

/** What the practice sets in the version in use and asks in it, and how that looks. Saving is a step of its own, with a way back. */
export function HouseStyleForm({ kind, explained }: HouseStyleFormProps) {
  const { versionId } = kind.inUse;
  const [values, setValues] = useState<OptionValues>(() => withoutOwnFields(kind.inUse.options));
  const [fields, setFields] = useState<readonly OwnField[]>(() => ownFieldsOf(kind.inUse.options));
  const [tried, setTried] = useState(false);
  // The step that this form began at: of two who change it at once the second is told, and keeps what she chose.
  const [seen, setSeen] = useState(kind.seen);
  const activate = useActivatePlugin();
  const set = optionsThatDiffer(declaredOptions(explained.options), values);
  const faults = ownFieldFaults(fields);
  const refused = activate.data?.ok === false ? activate.data.refusal : undefined;
  const overtaken = errorCode(activate.error) === "CONFLICT";

  function save(keep: KeepReason | null): void {
    setTried(true);
    if (faults.length > 0) return;
    const wish = { kind: kind.kind, versionId, options: withOwnFields(set, fields), stage: "all", seen, keep } as const;
    activate.mutate(wish, { onSuccess: (outcome) => outcome.ok && setSeen(seen + 1) });
  }

  function changing(): void {
    if (activate.data !== undefined) activate.reset();
  }

  return (
    <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(20rem,28rem)_minmax(0,1fr)]">
      <section className="space-y-6">
        <h2>{m.house_style_settings()}</h2>
        <OptionFields
          options={explained.options}
          values={values}
          onChange={(next) => {
            changing();
            setValues(next);
          }}
          textHint={(count) => m.house_style_text_hint({ count })}
        />
        <HouseStyleFields
          kind={kind.kind}
          explained={explained}
          fields={fields}
          faults={tried ? faults : []}
          onChange={(change) => {
            changing();
            setFields(change);
          }}
        />
        <SettingsFilePart
          kind={kind.kind}
          explained={explained}
          values={withOwnFields(set, fields)}
          onRead={(read) => {
            changing();
            setValues(withoutOwnFields(read));
            setFields(ownFieldsOf(read));
          }}
        />
        {activate.data?.ok && (
          <Notice kind="done" announce>
            {m.house_style_saved()}
          </Notice>
        )}
        {tried && faults.length > 0 && (
          <Notice kind="error" announce>
            {m.own_fields_faulty()}
          </Notice>
        )}
        {refused?.kind === "not-for-employer" ? (
          <GuardRefusal findings={refused.findings} busy={activate.isPending} hint={m.own_fields_keep_hint()} onKeep={save} />
        ) : overtaken ? (
          <Notice kind="error" announce title={m.house_style_overtaken()}>
            <p>{m.house_style_overtaken_text()}</p>
            <Button
              onClick={() => {
                setSeen(kind.seen);
                activate.reset();
              }}
            >
              {m.house_style_go_on()}
            </Button>
          </Notice>
        ) : (
          <VerbError refusal={refused && pluginRefusalText(refused)} error={activate.error} />
        )}
        <StickyActionBar>
          <Button kind="primary" busy={activate.isPending} onClick={() => save(null)}>
            {m.house_style_save()}
          </Button>
        </StickyActionBar>
      </section>
      <LivePreview
        kind={kind}
        explained={explained}
        // While a field is being made the page is shown without it.
        values={withOwnFields(set, isWrittenByCoach(kind.kind) ? fields.filter((_, at) => faults.every((fault) => fault.at !== at)) : [])}
      />
    </div>
  );
}
