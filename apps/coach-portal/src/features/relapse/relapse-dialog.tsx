import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { relapseRefusalText, useSaveRelapse, type Version } from "./use-relapse.ts";

type Agreement = Version["agreements"][number];
type Keyed<Line> = Line & { key: string };

const keyed = <Line,>(line: Line): Keyed<Line> => ({ ...line, key: crypto.randomUUID() });
const WHO = ["both", "employee", "manager"] as const satisfies readonly Agreement["who"][];

/** Both halves in one form; every save is a next version. */
export function RelapseDialog({ trajectoryId, version, onClose }: OfCase & { version: Version | null; onClose: () => void }) {
  const [signals, setSignals] = useState(() => (version?.signals ?? [{ sign: "", response: "" }]).map(keyed));
  const [support, setSupport] = useState(version?.support ?? "");
  const [agreements, setAgreements] = useState(() => (version?.agreements ?? []).map(keyed));
  const save = useSaveRelapse();
  const changeIn = <Line,>(lines: readonly Keyed<Line>[], key: string, changed: Partial<Line>) =>
    lines.map((line) => (line.key === key ? { ...line, ...changed } : line));

  function submit(): void {
    save.mutate(
      {
        trajectoryId,
        seen: version?.number ?? 0,
        signals: signals.flatMap(({ sign, response }) => (sign.trim() === "" ? [] : [{ sign, response }])),
        support,
        agreements: agreements.flatMap(({ text, who }) => (text.trim() === "" ? [] : [{ text, who }])),
      },
      whenDone((value) => m.relapse_saved({ number: value.number }), onClose),
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={version === null ? m.relapse_write() : m.relapse_change()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={submit}>
          {m.common_save()}
        </Button>
      }
    >
      <h3 className="font-semibold">{m.relapse_personal()}</h3>
      {signals.map(({ key, sign, response }, at) => (
        <div key={key} className="space-y-4 border-t border-line pt-3">
          <TextField
            label={m.relapse_signal({ number: at + 1 })}
            autoComplete="off"
            maxLength={500}
            value={sign}
            onChange={(text) => setSignals(changeIn(signals, key, { sign: text }))}
          />
          <TextField
            label={m.relapse_response()}
            optional
            autoComplete="off"
            maxLength={500}
            value={response}
            onChange={(text) => setSignals(changeIn(signals, key, { response: text }))}
          />
          <Button
            kind="quiet"
            aria-label={`${m.relapse_line_remove()}: ${m.relapse_signal({ number: at + 1 })}`}
            onClick={() => setSignals(signals.filter((line) => line.key !== key))}
          >
            {m.relapse_line_remove()}
          </Button>
        </div>
      ))}
      <Button onClick={() => setSignals([...signals, keyed({ sign: "", response: "" })])}>{m.relapse_signal_add()}</Button>
      <TextArea label={m.relapse_support()} optional rows={3} value={support} onChange={setSupport} />

      <h3 className="pt-2 font-semibold">{m.relapse_work()}</h3>
      {agreements.map(({ key, text, who }, at) => (
        <div key={key} className="space-y-4 border-t border-line pt-3">
          <TextField
            label={m.relapse_agreement({ number: at + 1 })}
            hint={m.relapse_agreement_hint()}
            autoComplete="off"
            maxLength={500}
            value={text}
            onChange={(typed) => setAgreements(changeIn(agreements, key, { text: typed }))}
          />
          <Select
            label={m.relapse_who()}
            className="max-w-60"
            value={who}
            onChange={(chosen) => setAgreements(changeIn(agreements, key, { who: chosen }))}
            options={WHO.map((value) => ({ value, label: m.area_relapse[`relapse_who_${value}`]() }))}
          />
          <Button
            kind="quiet"
            aria-label={`${m.relapse_line_remove()}: ${m.relapse_agreement({ number: at + 1 })}`}
            onClick={() => setAgreements(agreements.filter((line) => line.key !== key))}
          >
            {m.relapse_line_remove()}
          </Button>
        </div>
      ))}
      <Button onClick={() => setAgreements([...agreements, keyed<Agreement>({ text: "", who: "both" })])}>
        {m.relapse_agreement_add()}
      </Button>
      <VerbError refusal={save.data?.ok === false ? relapseRefusalText(save.data.refusal) : undefined} error={save.error} />
    </Dialog>
  );
}
