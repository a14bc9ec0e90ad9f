import { m } from "@hervat/messages";
import { doorText } from "@hervat/messages/account-text";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { knowsPasskeys } from "../../app/passkey-calls.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { AddPasskeyDialog } from "./add-passkey-dialog.tsx";

const refresh = () => queryClient.invalidateQueries(trpc.account.passkeys.pathFilter());

/** Her passkeys: named when they are made, so that a lost device is found in the list. */
export function PasskeysSection() {
  const passkeys = useQuery(trpc.account.passkeys.queryOptions());
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<string>();
  const remove = useMutation(
    trpc.account.removePasskey.mutationOptions({
      onSuccess: async (outcome) => {
        setLeaving(undefined);
        if (outcome.ok) toast(m.account_passkey_removed());
        await refresh();
      },
    }),
  );

  async function added(): Promise<void> {
    setAdding(false);
    toast(m.account_passkey_added());
    await refresh();
  }

  return (
    <section className="py-6">
      <h2 className="mb-1">{m.account_passkeys()}</h2>
      <p className="text-ink-soft">{m.account_passkeys_text()}</p>
      {remove.data?.ok === false && (
        <Notice kind="error" announce>
          {m.account_passkey_last()}
        </Notice>
      )}
      {passkeys.data?.length === 0 && <p className="mt-3">{m.account_passkeys_none()}</p>}
      <ul className="rows mt-3 list-none p-0">
        {(passkeys.data ?? []).map(({ id, name, door, addedAt, usedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="min-w-0 break-words">
              {name}
              <span className="block text-sm text-ink-soft">
                {m.account_passkey_added_on({ door: doorText(door), added: formatMoment(addedAt) })}{" "}
                {usedAt === null ? m.account_passkey_unused() : m.account_passkey_used_on({ used: formatMoment(usedAt) })}
              </span>
            </span>
            <Button kind="quiet" aria-label={m.account_passkey_remove_named({ name })} onClick={() => setLeaving(id)}>
              {m.account_passkey_remove()}
            </Button>
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? (
        <Button className="mt-3" onClick={() => setAdding(true)}>
          {m.account_passkey_add()}
        </Button>
      ) : (
        <p className="mt-3 text-ink-soft">{m.account_passkey_not_here()}</p>
      )}
      <VerbError refusal={undefined} error={passkeys.error ?? remove.error} />
      {adding && <AddPasskeyDialog onClose={() => setAdding(false)} onAdded={() => void added()} />}
      <ConfirmDialog
        open={leaving !== undefined}
        onOpenChange={() => setLeaving(undefined)}
        title={m.account_passkey_remove()}
        confirm={m.account_passkey_remove()}
        onConfirm={() => leaving !== undefined && remove.mutate({ id: leaving })}
        busy={remove.isPending}
        danger
      >
        <p>{m.account_passkey_remove_text()}</p>
      </ConfirmDialog>
    </section>
  );
}
