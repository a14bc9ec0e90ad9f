import { Email } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { roleText } from "../../app/role-text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { useInvite } from "./use-practice.ts";

const ROLES = ["coach", "office", "supervisor", "privacy-officer", "owner"] as const;
type InvitedRole = (typeof ROLES)[number];

const EMPTY: { name: string; email: string; role: InvitedRole } = { name: "", email: "", role: "coach" };

/** Sends a colleague her way in. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const invite = useInvite();
  const form = useForm({
    defaultValues: EMPTY,
    onSubmit: async ({ value }) => {
      const sent = await invite.mutateAsync({ ...value, email: Email.parse(value.email) }).catch(() => undefined);
      if (sent === undefined) return;
      toast(m.team_invitation_sent());
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.team_invite()}
      description={m.team_invite_text()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={invite.isPending} onClick={() => void form.handleSubmit()}>
          {m.team_invite_send()}
        </Button>
      }
    >
      <form.Field name="name" validators={{ onSubmit: ({ value }) => (value.trim() === "" ? m.errors_required() : undefined) }}>
        {({ state, handleChange }) => (
          <TextField
            label={m.practice_page_name()}
            autoComplete="off"
            maxLength={120}
            value={state.value}
            onChange={handleChange}
            error={state.meta.errors[0]}
          />
        )}
      </form.Field>
      <form.Field name="email" validators={{ onSubmit: ({ value }) => (Email.safeParse(value).success ? undefined : m.errors_email()) }}>
        {({ state, handleChange }) => (
          <TextField
            label={m.practice_page_email()}
            type="email"
            autoComplete="off"
            value={state.value}
            onChange={handleChange}
            error={state.meta.errors[0]}
          />
        )}
      </form.Field>
      <form.Field name="role">
        {({ state, handleChange }) => (
          <Select
            label={m.team_role()}
            hint={m.team_role_hint()}
            value={state.value}
            onChange={handleChange}
            options={ROLES.map((role) => ({ value: role, label: roleText(role) }))}
          />
        )}
      </form.Field>
      {invite.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
    </Dialog>
  );
}
