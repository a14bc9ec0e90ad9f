import type { ContactId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { DeliveryLines } from "./delivery-lines.tsx";
import { deliveryRefusalText } from "./delivery-text.ts";
import { useLeaving } from "./use-leaving.ts";

type Channel = "told" | "sms";

/** How the newest report that left reaches the bedrijfsarts: a mail with a link, and a code that goes another way. */
export function DeliverySection({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const client = useQueryClient();
  const { letLeave } = useLeaving(trajectoryId);
  const { data } = useQuery(trpc.delivery.list.queryOptions({ trajectoryId }));
  const again = { onSettled: () => client.invalidateQueries(trpc.delivery.list.queryFilter({ trajectoryId })) };
  const send = useMutation(trpc.delivery.send.mutationOptions(again));
  const renew = useMutation(trpc.delivery.newCode.mutationOptions(again));
  const revoke = useMutation(trpc.delivery.revoke.mutationOptions(again));
  const [contactId, setContactId] = useState<ContactId | null>(null);
  const [channel, setChannel] = useState<Channel>("told");
  const [revoking, setRevoking] = useState(false);
  if (data === undefined || (data.reportId === null && data.sent.length === 0)) return null;

  const { to, reportId, sent } = data;
  const chosen = to.find((doctor) => doctor.contactId === contactId) ?? to[0];
  const open = sent.find((one) => one.open);
  const code = renew.data?.ok ? renew.data.value.code : send.data?.ok ? send.data.value.code : null;
  const refused = [send.data, renew.data, revoke.data].find((answer) => answer?.ok === false);

  return (
    <section className="max-w-3xl space-y-4" aria-labelledby="delivery-title">
      <h2 id="delivery-title" className="text-lg font-semibold">
        {m.delivery_coach_title()}
      </h2>
      <p className="text-ink-soft">{m.delivery_coach_intro()}</p>
      {code !== null && (
        <Notice kind="done" title={m.delivery_coach_code_title()} announce>
          <p className="my-2 font-mono text-2xl tracking-widest">{code}</p>
          <p>{m.delivery_coach_code_text()}</p>
        </Notice>
      )}
      {code === null && send.data?.ok && (
        <Notice kind="done" announce>
          {m.delivery_coach_sent()}
        </Notice>
      )}
      {refused?.ok === false && (
        <Notice kind="error" announce>
          {deliveryRefusalText(refused.refusal.kind)}
        </Notice>
      )}
      {(send.isError || renew.isError || revoke.isError) && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <DeliveryLines sent={sent} />
      {letLeave && reportId !== null && chosen === undefined && <p>{m.delivery_coach_nobody()}</p>}
      {letLeave && reportId !== null && chosen !== undefined && (
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            renew.reset();
            send.mutate({ reportId, contactId: chosen.contactId, channel });
          }}
        >
          <RadioGroup
            label={m.delivery_coach_to()}
            value={chosen.contactId}
            onChange={setContactId}
            options={to.map(({ contactId: value, name, organisation }) => ({
              value,
              label: organisation === null ? name : `${name}, ${organisation}`,
            }))}
          />
          <RadioGroup
            label={m.delivery_coach_channel()}
            value={channel}
            onChange={setChannel}
            options={[
              { value: "told", label: m.delivery_coach_told() },
              { value: "sms", label: m.delivery_coach_sms() },
            ]}
          />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" kind={open === undefined ? "primary" : "plain"} busy={send.isPending}>
              {open === undefined ? m.delivery_coach_send() : m.delivery_coach_send_again()}
            </Button>
            {open !== undefined && (
              <>
                <Button busy={renew.isPending} onClick={() => renew.mutate({ trajectoryId, deliveryId: open.id })}>
                  {m.delivery_coach_new_code()}
                </Button>
                <Button kind="quiet" busy={revoke.isPending} onClick={() => setRevoking(true)}>
                  {m.delivery_coach_revoke()}
                </Button>
              </>
            )}
          </div>
        </form>
      )}
      <ConfirmDialog
        open={revoking}
        onOpenChange={setRevoking}
        title={m.delivery_coach_revoke()}
        confirm={m.delivery_coach_revoke()}
        onConfirm={() => {
          if (open !== undefined) revoke.mutate({ trajectoryId, deliveryId: open.id });
          setRevoking(false);
        }}
      >
        {m.delivery_coach_revoke_text()}
      </ConfirmDialog>
    </section>
  );
}
