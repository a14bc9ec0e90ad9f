import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Card } from "../../ui/page.tsx";
import { toast } from "../../ui/toasts.ts";
import { inviteRefusalText, roleText } from "./people-text.ts";
import { PersonDialog } from "./person-dialog.tsx";
import { type PeopleShown, type PersonShown, type RoleOfPerson, useInvitePerson } from "./use-people.ts";

export interface PersonCardProps extends OfCase {
  role: RoleOfPerson;
  people: PeopleShown;
}

export function PersonCard({ trajectoryId, role, people }: PersonCardProps) {
  const [editing, setEditing] = useState(false);
  const person = people[role];
  const name = roleText(role);
  const word = person === null ? m.common_fill_in() : m.common_change();
  return (
    <Card title={name}>
      {person === null ? <p className="text-ink-soft">{m.consent_page_person_none()}</p> : <Details person={person} />}
      <div className="no-print mt-3 flex flex-wrap gap-2">
        <Button onClick={() => setEditing(true)} aria-label={`${word}: ${name}`}>
          {word}
        </Button>
        {person !== null && role !== "bedrijfsarts" && people.may.invite && person.portal.state !== "joined" && (
          <InviteButton trajectoryId={trajectoryId} role={role} person={person} />
        )}
      </div>
      {editing && <PersonDialog trajectoryId={trajectoryId} role={role} people={people} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function Details({ person: { name, email, phone, organisation, portal } }: { person: PersonShown }) {
  return (
    <>
      <p className="font-semibold">{name}</p>
      {[organisation, email, phone].map((line) => line !== null && <p key={line}>{line}</p>)}
      {portal.state === "joined" && <Badge kind="done">{m.consent_page_joined()}</Badge>}
      {portal.state === "invited" && <Badge kind="wait">{m.consent_page_invited_on({ date: formatDay(portal.at.slice(0, 10)) })}</Badge>}
    </>
  );
}

function InviteButton({ trajectoryId, role, person }: OfCase & { role: "manager" | "hr"; person: PersonShown }) {
  const [asking, setAsking] = useState(false);
  const invite = useInvitePerson();

  function send(): void {
    setAsking(false);
    invite.mutate({ trajectoryId, role }, { onSuccess: (outcome) => outcome.ok && toast(m.consent_page_invited()) });
  }

  return (
    <>
      <Button busy={invite.isPending} onClick={() => setAsking(true)}>
        {m.consent_page_invite()}
      </Button>
      <VerbError refusal={invite.data?.ok === false ? inviteRefusalText(invite.data.refusal) : undefined} error={invite.error} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.consent_page_invite()}
        confirm={m.consent_page_invite()}
        onConfirm={send}
      >
        {m.consent_page_invite_text({ name: person.name })}
      </ConfirmDialog>
    </>
  );
}
