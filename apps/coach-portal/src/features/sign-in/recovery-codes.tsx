import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { RecoveryCodeList } from "./recovery-code-list.tsx";

export interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => Promise<void>;
}

/** Going on asks for a word that the codes are kept, because nobody can show them again. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (kept) void onDone();
  }

  return (
    <form className="space-y-6" noValidate onSubmit={submit}>
      <PageHeader title={m.sign_in_recovery_title()} />
      <p>{m.sign_in_recovery_why()}</p>
      <RecoveryCodeList codes={codes} />
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
