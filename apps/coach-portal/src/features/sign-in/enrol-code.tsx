import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { verifyCode } from "../../app/auth-calls.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { CodeField } from "./code-field.tsx";
import { QrCode } from "./qr-code.tsx";
import { authRefusalText } from "./refusal-text.ts";
import { secretInGroups } from "./secret-in-groups.ts";

export interface EnrolCodeProps {
  /** otpauth:// address */
  uri: string;
  onConfirmed: () => void;
}

/** The secret as a picture and as text, and the first code as proof that the app has it. */
export function EnrolCode({ uri, onConfirmed }: EnrolCodeProps) {
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const verify = useMutation({
    mutationFn: () => verifyCode(code.replaceAll(/\s/g, "")),
    onSuccess: (outcome) => {
      if (outcome.ok) onConfirmed();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (code.trim() === "") focusFirstError(event.currentTarget);
    else verify.mutate();
  }

  return (
    <form className="space-y-6" noValidate onSubmit={submit}>
      <PageHeader title={m.sign_in_enrol_title()} />
      <ol className="list-decimal space-y-5 pl-5">
        <li>{m.sign_in_enrol_app()}</li>
        <li>
          {m.sign_in_enrol_scan()}
          <QrCode text={uri} label={m.sign_in_enrol_qr()} />
          <p className="text-sm text-ink-soft">{m.sign_in_enrol_secret()}</p>
          <p className="font-mono select-all">{secretInGroups(uri)}</p>
        </li>
        <li>{m.sign_in_enrol_type()}</li>
      </ol>
      {verify.data?.ok === false && (
        <Notice kind="error" announce>
          {authRefusalText(verify.data.refusal, m.sign_in_enrol_refused())}
        </Notice>
      )}
      <CodeField value={code} onChange={setCode} error={tried && code.trim() === "" ? m.sign_in_code_missing() : undefined} />
      <Button type="submit" kind="primary" className="w-full" busy={verify.isPending}>
        {m.sign_in_enrol_submit()}
      </Button>
    </form>
  );
}
