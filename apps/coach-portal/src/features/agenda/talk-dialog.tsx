import { PlainDate, type SessionId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { offerUndo } from "../../app/offer-undo.ts";
import { talkName } from "../../app/talk-text.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { dayOf, minutesOf, toTime } from "./agenda-days.ts";
import { clashText, planRefusalText } from "./agenda-text.ts";
import { CancelTalk } from "./cancel-talk.tsx";
import { ClashNotice } from "./clash-notice.tsx";
import { HolderField } from "./holder-field.tsx";
import { type MomentDraft, MomentFields, readMinutes, readTime } from "./moment-fields.tsx";
import { newClashes } from "./new-clashes.ts";
import { fromDraft, PlaceFields, toDraft } from "./place-fields.tsx";
import { type Clash, type PutBack, type Talk, useMoveTalk, usePutBackMoved, useTalk } from "./use-agenda.ts";

/** Where a talk was dragged to; it moves when she says so. */
export interface Proposed {
  readonly on: PlainDate;
  readonly at: string;
}

export interface TalkDialogProps {
  sessionId: SessionId;
  proposed?: Proposed | undefined;
  onClose: () => void;
}

/** One talk: with whom, by which telephone, when and where; to move it, call it off or take it along. */
export function TalkDialog({ sessionId, proposed, onClose }: TalkDialogProps) {
  const talk = useTalk(sessionId);
  const title = talk.data === undefined ? m.agenda_talk() : `${talkName(talk.data)} · ${talk.data.name}`;
  if (talk.data?.may.plan && talk.data.status !== "held" && talk.data.status !== "no-show")
    return <PlannedTalk key={talk.data.sessionId} talk={talk.data} title={title} proposed={proposed} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      {talk.isError && <LoadFailed />}
      {talk.isPending && <Skeleton lines={4} />}
      {talk.data && <TalkFacts talk={talk.data} />}
    </Dialog>
  );
}

function TalkFacts({ talk }: { talk: Talk }) {
  return (
    <div className="space-y-1">
      <p>
        {formatMoment(talk.startsAt)} · {m.notes_minutes({ minutes: talk.durationMinutes })} · {talk.coach.name}
      </p>
      <p>
        {talk.phone === null ? (
          <span className="text-ink-soft">{m.agenda_no_phone()}</span>
        ) : (
          <>
            {m.agenda_call({ name: talk.phone.name })}{" "}
            <a className="link" href={`tel:${talk.phone.number.replace(/[^+\d]/g, "")}`}>
              {talk.phone.number}
            </a>
          </>
        )}
      </p>
      <p className="flex flex-wrap gap-x-6">
        {talk.may.openCase && (
          <Link className="link" to="/trajecten/$trajectoryId/gesprekken" params={{ trajectoryId: talk.trajectoryId }}>
            {m.agenda_open_case()}
          </Link>
        )}
        {talk.place?.kind === "video" && talk.place.link !== null && (
          <a className="link" href={talk.place.link} target="_blank" rel="noreferrer">
            {m.agenda_open_video()}
          </a>
        )}
        {talk.status === "planned" && (
          <a className="link" href={`/files/sessions/${talk.sessionId}/afspraak.ics`} download>
            {m.agenda_take_along()}
          </a>
        )}
      </p>
    </div>
  );
}

function PlannedTalk({ talk, title, proposed, onClose }: { talk: Talk; title: string } & Omit<TalkDialogProps, "sessionId">) {
  const [moment, setMoment] = useState<MomentDraft>({
    on: proposed?.on ?? dayOf(talk.startsAt),
    at: proposed?.at ?? toTime(minutesOf(talk.startsAt)),
    minutes: String(talk.durationMinutes),
  });
  const [holder, setHolder] = useState(talk.coach.membershipId);
  const [place, setPlace] = useState(toDraft(talk.place));
  const [travel, setTravel] = useState({ minutes: String(talk.travel?.minutes ?? ""), kilometres: String(talk.travel?.kilometres ?? "") });
  const [following, setFollowing] = useState(false);
  const [checked, setChecked] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const move = useMoveTalk();
  const undo = usePutBackMoved();
  const refusal = move.data?.ok === false ? move.data.refusal : undefined;
  const away = place.choice === "employer" || place.choice === "walk";

  async function putBack(talks: PutBack) {
    const outcome = await undo.mutateAsync({ talks });
    if (outcome.ok) tell(outcome.value.clashes);
    return outcome;
  }

  function save(askFirst: boolean): void {
    setChecked(true);
    const on = PlainDate.safeParse(moment.on);
    const [at, durationMinutes, where] = [readTime(moment.at), readMinutes(moment.minutes), fromDraft(place)];
    if (!on.success || at === undefined || durationMinutes === undefined || where === undefined) return;
    const told = refusal?.kind === "double-booked" ? refusal.clashes : [];
    move.mutate(
      {
        sessionId: talk.sessionId,
        on: on.data,
        at,
        durationMinutes,
        ...(holder === talk.coach.membershipId ? {} : { coach: holder }),
        place: where,
        travel: away ? readTravel(travel) : null,
        following,
        askFirst,
      },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          const [head, ...rest] = outcome.value.back;
          const said = m.agenda_saved({ count: outcome.value.moved });
          if (head === undefined) toast(m.agenda_replanned());
          else offerUndo(said, () => putBack([head, ...rest]));
          tell(newClashes(outcome.value.clashes, told));
          onClose();
        },
      },
    );
  }

  if (cancelling) return <CancelTalk talk={talk} title={title} onClose={onClose} onBack={() => setCancelling(false)} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={m.common_cancel()}
      actions={
        <>
          <Button kind="primary" busy={move.isPending} onClick={() => save(true)}>
            {talk.status === "to-replan" ? m.agenda_replan() : m.common_save()}
          </Button>
          {talk.may.cancel && talk.status === "planned" && Date.parse(String(talk.startsAt)) > Date.now() && (
            <Button onClick={() => setCancelling(true)}>{m.notes_cancel()}</Button>
          )}
        </>
      }
    >
      <TalkFacts talk={talk} />
      {talk.status === "to-replan" && <Notice kind="wait">{m.agenda_to_replan_text()}</Notice>}
      {proposed !== undefined && <Notice>{m.agenda_dragged()}</Notice>}
      <MomentFields value={moment} onChange={setMoment} checked={checked} />
      <HolderField coaches={talk.coaches} value={holder} onChange={setHolder} />
      <PlaceFields value={place} onChange={setPlace} checked={checked} />
      {away && (
        <div className="flex flex-wrap gap-x-4 gap-y-4">
          <TextField
            label={m.agenda_travel_minutes()}
            optional
            inputMode="numeric"
            className="w-44"
            value={travel.minutes}
            onChange={(minutes) => setTravel({ ...travel, minutes })}
          />
          <TextField
            label={m.agenda_travel_kilometres()}
            optional
            inputMode="numeric"
            className="w-44"
            value={travel.kilometres}
            onChange={(kilometres) => setTravel({ ...travel, kilometres })}
          />
        </div>
      )}
      {talk.kind === "session" && talk.status === "planned" && (
        <Checkbox label={m.agenda_following()} hint={m.agenda_following_hint()} checked={following} onChange={setFollowing} />
      )}
      {refusal?.kind === "double-booked" ? (
        <ClashNotice clashes={refusal.clashes} busy={move.isPending} onAnyway={() => save(false)} />
      ) : (
        <VerbError refusal={refusal && planRefusalText(refusal)} error={move.error} />
      )}
    </Dialog>
  );
}

function tell(clashes: readonly Clash[]): void {
  for (const clash of clashes) toast(clashText(clash));
}

function readTravel({ minutes, kilometres }: { minutes: string; kilometres: string }) {
  const [time, distance] = [Math.round(Number(minutes)), Math.round(Number(kilometres))];
  if (!(time > 0 || distance > 0)) return null;
  return { minutes: Math.min(Math.max(time || 0, 0), 1_440), kilometres: Math.min(Math.max(distance || 0, 0), 2_000) };
}
