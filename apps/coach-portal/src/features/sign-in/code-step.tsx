import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { verifyCode, verifyRecoveryCode } from "../../app/auth-calls.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CodeField } from "./code-field.tsx";
import { DemoCode } from "./demo-code.tsx";
import { authRefusalText } from "./refusal-text.ts";

export interface CodeStepProps {
  email: string;
  onDone: () => Promise<void>;
  /** Back to the password, when the code was waited for too long. */
  onAgain: () => void;
}

/** The second factor: six digits from the app, or one of the recovery codes. */
export function CodeStep({ email, onDone, onAgain }: CodeStepProps) {
  const [way, setWay] = useState<"app" | "recovery">("app");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const verify = useMutation({
    mutationFn: () => (way === "app" ? verifyCode(code.replaceAll(/\s/g, "")) : verifyRecoveryCode(code.trim())),
    onSuccess: async (outcome) => {
      if (outcome.ok) await onDone();
    },
  });
  const missing = tried && code.trim() === "";

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (code.trim() === "") focusFirstError(event.currentTarget);
    else verify.mutate();
  }

  function change(next: "app" | "recovery"): void {
    setWay(next);
    setCode("");
    setTried(false);
    verify.reset();
  }

  const expired = verify.data?.ok === false && verify.data.refusal === "expired";
  return (
    <form className="space-y-6" noValidate onSubmit={submit}>
      <PageHeader title={m.sign_in_code_title()} />
      <p>{way === "app" ? m.sign_in_code_text() : m.sign_in_recovery_text()}</p>
      {way === "app" && <DemoCode email={email} />}
      {verify.data?.ok === false && (
        <Notice kind="error" announce actions={expired && <Button onClick={onAgain}>{m.sign_in_again()}</Button>}>
          {authRefusalText(verify.data.refusal, way === "app" ? m.sign_in_code_refused() : m.sign_in_recovery_refused())}
        </Notice>
      )}
      {way === "app" ? (
        <CodeField value={code} onChange={setCode} error={missing ? m.sign_in_code_missing() : undefined} />
      ) : (
        <TextField
          label={m.sign_in_recovery_code()}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={code}
          onChange={setCode}
          error={missing ? m.sign_in_recovery_missing() : undefined}
        />
      )}
      <Button type="submit" kind="primary" className="w-full" busy={verify.isPending}>
        {m.sign_in_code_submit()}
      </Button>
      <Button kind="quiet" className="-ml-2.5" onClick={() => change(way === "app" ? "recovery" : "app")}>
        {way === "app" ? m.sign_in_code_other() : m.sign_in_code_app()}
      </Button>
    </form>
  );
}
