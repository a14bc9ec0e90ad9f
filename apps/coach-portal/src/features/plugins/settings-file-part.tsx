import { type PluginOptions, type PluginSettings, readSettings } from "@hervat/domain/plugins";
import { isWrittenByCoach } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useState } from "react";
import { declaredOptions } from "../../app/options/declared-options.ts";
import { saveFile } from "../../app/save-file.ts";
import { Button } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Notice } from "../../ui/notice.tsx";
import { settingsRefusalText } from "./settings-refusal-text.ts";
import type { KindShown, PluginExplained } from "./use-plugins.ts";

export interface SettingsFilePartProps {
  kind: KindShown["kind"];
  explained: PluginExplained;
  values: PluginOptions;
  onRead: (values: PluginOptions) => void;
}

/** The settings as a file: to keep, or for another practice. What is read in comes into the form and is not saved yet. */
export function SettingsFilePart({ kind, explained, values, onRead }: SettingsFilePartProps) {
  const { pluginId, pluginVersion, options } = explained;
  const [said, setSaid] = useState<{ kind: "done" | "error"; text: string }>();

  function download(): void {
    const settings: PluginSettings = { hervat: "plugin-settings", pluginId, pluginVersion, kind, options: values };
    const bytes = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
    const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    saveFile({ fileName: `${m.house_style_file_name()}-${pluginId}.json`, mediaType: "application/json", content });
  }

  async function read(file: File): Promise<void> {
    const ownFields = isWrittenByCoach(kind) ? m.own_fields_title() : null;
    const found = readSettings(await file.text().catch(() => ""), { pluginId, options: declaredOptions(options), ownFields });
    if (found.ok) onRead(found.value);
    setSaid(found.ok ? { kind: "done", text: m.house_style_read() } : { kind: "error", text: settingsRefusalText(found.refusal) });
  }

  return (
    <details>
      <summary className="link w-fit cursor-pointer">{m.house_style_file()}</summary>
      <div className="mt-3 space-y-4">
        <p className="text-ink-soft">{m.house_style_file_text()}</p>
        <Button onClick={download}>{m.house_style_download()}</Button>
        <FileDrop label={m.house_style_import()} accept=".json,application/json" onFile={(file) => void read(file)} />
        {said !== undefined && (
          <Notice kind={said.kind} announce>
            {said.text}
          </Notice>
        )}
      </div>
    </details>
  );
}
