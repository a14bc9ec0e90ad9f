import { m } from "@hervat/messages";
import { useState } from "react";
import { readBase64 } from "../../app/read-base64.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Notice } from "../../ui/notice.tsx";
import { FileFacts } from "./file-facts.tsx";
import { KeyFromFile } from "./keys/key-from-file.tsx";
import { PluginFacts } from "./plugin-facts.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { type InstalledShown, useInspectPlugin, useInstallPlugin } from "./use-plugins.ts";

/** A report out of a file: first what it is and what it reads, then whether it is kept. */
export function AddPluginDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (id: InstalledShown["id"]) => void }) {
  const [file, setFile] = useState<File>();
  const [content, setContent] = useState<string>();
  const [unreadable, setUnreadable] = useState(false);
  const inspect = useInspectPlugin();
  const install = useInstallPlugin();
  const seen = inspect.data?.ok ? inspect.data.value : undefined;
  const refused = install.data?.ok === false ? install.data.refusal : inspect.data?.ok === false ? inspect.data.refusal : undefined;

  async function take(chosen: File): Promise<void> {
    inspect.reset();
    install.reset();
    setFile(chosen);
    const read = await readBase64(chosen).catch(() => undefined);
    setUnreadable(read === undefined);
    setContent(read);
    if (read !== undefined) inspect.mutate({ content: read });
  }

  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={m.plugin_page_add()}
      closeLabel={m.common_cancel()}
      actions={
        seen?.refusedBySignature === null && (
          <Button
            kind="primary"
            busy={install.isPending}
            onClick={() =>
              install.mutate({ content: content ?? "" }, { onSuccess: (outcome) => outcome.ok && onAdded(outcome.value.versionId) })
            }
          >
            {m.plugin_page_keep()}
          </Button>
        )
      }
    >
      <FileDrop
        label={m.plugin_page_file()}
        hint={m.plugin_page_file_hint()}
        accept=".hervat-plugin,.zip,application/zip"
        chosen={file}
        onFile={(chosen) => void take(chosen)}
      />
      {inspect.isPending && <p role="status">{m.plugin_page_reading()}</p>}
      {unreadable && <Notice kind="error">{m.plugin_page_unreadable()}</Notice>}
      {seen !== undefined && (
        <div className="space-y-5">
          <h3 className="text-lg font-semibold">
            {m.plugin_page_own_version({ name: seen.explained.name, version: seen.explained.pluginVersion })}
          </h3>
          <PluginFacts explained={seen.explained} />
          <FileFacts size={seen.size} sha256={seen.sha256} signature={seen.signature} />
          {seen.signature.kind === "unknown" && seen.publicKey !== null && (
            <KeyFromFile publicKey={seen.publicKey} onAdded={() => inspect.mutate({ content: content ?? "" })} />
          )}
          {seen.explained.kind === null && <Notice>{m.plugin_page_other_kind()}</Notice>}
          {seen.refusedBySignature !== null ? (
            <Notice kind="error" announce>
              {pluginRefusalText(seen.refusedBySignature)}
            </Notice>
          ) : (
            seen.explained.kind !== null && <p className="text-ink-soft">{m.plugin_page_keep_means()}</p>
          )}
        </div>
      )}
      <VerbError refusal={refused && pluginRefusalText(refused)} error={inspect.error ?? install.error} />
    </Dialog>
  );
}
