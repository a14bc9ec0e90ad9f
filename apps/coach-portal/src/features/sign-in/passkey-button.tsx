import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { knowsPasskeys, signInWithPasskey } from "../../app/passkey-calls.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { authRefusalText } from "./refusal-text.ts";

/** One press instead of password and code; nothing where the browser knows no passkeys. */
export function PasskeyButton({ onDone }: { onDone: () => Promise<void> }) {
  const signIn = useMutation({
    mutationFn: signInWithPasskey,
    onSuccess: async (outcome) => {
      if (outcome.ok) await onDone();
    },
  });
  if (!knowsPasskeys()) return null;
  return (
    <div className="mt-4 space-y-3">
      <Button className="w-full" busy={signIn.isPending} onClick={() => signIn.mutate()}>
        {m.account_passkey_use()}
      </Button>
      {signIn.data?.ok === false && (
        <Notice kind="error" announce>
          {authRefusalText(signIn.data.refusal, m.account_passkey_use_failed())}
        </Notice>
      )}
    </div>
  );
}
