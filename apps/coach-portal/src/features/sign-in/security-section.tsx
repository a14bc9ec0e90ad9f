import { m } from "@hervat/messages";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { dropSecondFactor, makeRecoveryCodes } from "../../app/auth-calls.ts";
import { refreshSession } from "../../app/session.ts";
import { Button } from "../../ui/button.tsx";
import { ChangePasswordDialog } from "./change-password-dialog.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { RecoveryCodeList } from "./recovery-code-list.tsx";

type Task = "password" | "codes" | "phone";

/** What someone does about her own way in. */
export function SecuritySection() {
  const router = useRouter();
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);

  return (
    <section className="py-6">
      <h2 className="mb-3">{m.profile_security()}</h2>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setTask("password")}>{m.profile_password()}</Button>
        <Button onClick={() => setTask("codes")}>{m.profile_codes()}</Button>
        <Button onClick={() => setTask("phone")}>{m.profile_phone()}</Button>
      </div>
      {task === "password" && <ChangePasswordDialog onClose={close} />}
      {task === "codes" && (
        <PasswordDialog
          title={m.profile_codes()}
          description={m.profile_codes_text()}
          submit={m.profile_codes_submit()}
          act={makeRecoveryCodes}
          result={(codes) => <RecoveryCodeList codes={codes} />}
          onClose={close}
        />
      )}
      {task === "phone" && (
        <PasswordDialog
          title={m.profile_phone()}
          description={m.profile_phone_text()}
          submit={m.profile_phone_submit()}
          act={dropSecondFactor}
          onDone={async () => {
            await refreshSession();
            await router.navigate({ to: "/inloggen", search: { terug: "/profiel" } });
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
