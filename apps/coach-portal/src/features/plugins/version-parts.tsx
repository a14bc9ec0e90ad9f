import { optionsThatDiffer, optionsThatFit, ownFieldsOf, ownWord, withOwnFields, withoutOwnFields } from "@hervat/domain/plugins";
import { getLocale, m } from "@hervat/messages";
import { useState } from "react";
import { declaredOptions, type OptionValues } from "../../app/options/declared-options.ts";
import { OptionFields } from "../../app/options/option-fields.tsx";
import { ActivationPart } from "./activation-part.tsx";
import { LookPart } from "./look-part.tsx";
import type { InstalledShown, KindShown, PluginExplained, PluginsShown } from "./use-plugins.ts";

export interface VersionPartsProps {
  kind: KindShown;
  one: InstalledShown;
  explained: PluginExplained;
  plugins: PluginsShown;
}

/** A version with what is set in it: looked at so, tried so and used so. It begins with the house style of now, as far as it takes that. */
export function VersionParts({ kind, one, explained, plugins }: VersionPartsProps) {
  const declared = declaredOptions(explained.options);
  const tried = kind.trial?.choice.versionId === one.id ? kind.trial.choice.options : undefined;
  const ofEmployer = kind.ofEmployers.find(({ choice }) => choice.versionId === one.id)?.choice.options;
  const start = tried ?? ofEmployer ?? kind.inUse.options;
  const [values, setValues] = useState<OptionValues>(() => optionsThatFit(declared, withoutOwnFields(start)));
  // What the practice asks is its own, whichever version makes the report.
  const fields = ownFieldsOf(tried ?? kind.inUse.options);
  const options = withOwnFields(optionsThatDiffer(declared, values), fields);
  const inUse = kind.inUse.versionId === one.id;
  return (
    <>
      {!inUse && plugins.may.change && explained.options.length > 0 && (
        <section className="max-w-3xl">
          <h2 className="mb-3">{m.house_style_settings()}</h2>
          <OptionFields
            options={explained.options}
            values={values}
            onChange={setValues}
            textHint={(count) => m.house_style_text_hint({ count })}
          />
        </section>
      )}
      {!inUse && fields.length > 0 && (
        <p>{m.own_fields_carried({ fields: fields.map(({ label }) => ownWord(label, getLocale())).join(", ") })}</p>
      )}
      <LookPart kind={kind} one={one} explained={explained} options={options} />
      {one.switchedOff === null && <ActivationPart key={kind.seen} kind={kind} one={one} plugins={plugins} options={options} />}
    </>
  );
}
