import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { PageHeader } from "../../ui/page.tsx";

export interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => Promise<void>;
}

/** Shown once. Going on asks for a word that they are kept, because nobody can show them again. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Hervat\n\n${codes.join("\n")}\n`)}`;

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (kept) void onDone();
  }

  return (
    <form className="space-y-6" noValidate onSubmit={submit}>
      <PageHeader title={m.sign_in_recovery_title()} />
      <p>{m.sign_in_recovery_why()}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="no-print flex flex-wrap gap-3">
        <a className={buttonClass()} href={file} download={m.sign_in_recovery_file()}>
          {m.common_download()}
        </a>
        <Button onClick={() => print()}>{m.sign_in_recovery_print()}</Button>
      </div>
      <div className="no-print space-y-4">
        <Checkbox
          label={m.sign_in_recovery_kept()}
          checked={kept}
          onChange={setKept}
          error={tried && !kept ? m.sign_in_recovery_kept_missing() : undefined}
        />
        <Button type="submit" kind="primary" className="w-full">
          {m.sign_in_continue()}
        </Button>
      </div>
    </form>
  );
}
