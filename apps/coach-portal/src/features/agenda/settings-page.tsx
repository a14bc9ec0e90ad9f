import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Card, PageHeader } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { type AgendaSettings, useAddClosed, useAgendaSettings, useRemoveClosed, useSaveRoom } from "./use-agenda.ts";

/** The rooms of the practice and the days on which it is closed. */
export function AgendaSettingsPage() {
  const settings = useAgendaSettings();
  return (
    <>
      <PageHeader
        title={m.agenda_settings_title()}
        subtitle={settings.data?.mayChange === false ? m.agenda_settings_read_only() : undefined}
      />
      {settings.isError && <LoadFailed />}
      {settings.isPending && <Skeleton lines={6} />}
      {settings.data && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <RoomsCard {...settings.data} />
          <ClosedCard {...settings.data} />
        </div>
      )}
    </>
  );
}

function RoomsCard({ rooms, mayChange }: AgendaSettings) {
  const [name, setName] = useState("");
  const save = useSaveRoom();
  const shown = rooms.filter(({ gone }) => !gone);
  const takeAway = (room: AgendaSettings["rooms"][number]) =>
    save.mutate(
      { ...room, gone: true },
      { onSuccess: ({ ok }) => ok && offerUndo(m.agenda_room_gone({ name: room.name }), () => save.mutateAsync({ ...room, gone: false })) },
    );
  return (
    <Card title={m.agenda_rooms()}>
      {shown.length === 0 && <p className="text-ink-soft">{m.agenda_rooms_none()}</p>}
      <ul className="rows list-none p-0">
        {shown.map((room) => (
          <li key={room.id} className="flex items-center justify-between gap-4">
            {room.name}
            {mayChange && (
              <Button kind="quiet" aria-label={m.agenda_room_remove_named({ name: room.name })} onClick={() => takeAway(room)}>
                {m.agenda_remove()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form
          className="mt-4 space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === "") return;
            save.mutate({ id: null, name: name.trim(), gone: false }, { onSuccess: ({ ok }) => ok && setName("") });
          }}
        >
          <TextField label={m.agenda_room_new()} maxLength={60} value={name} onChange={setName} />
          <VerbError refusal={save.data?.ok === false ? m.agenda_room_taken() : undefined} error={save.error} />
          <Button type="submit" busy={save.isPending}>
            {m.agenda_add()}
          </Button>
        </form>
      )}
    </Card>
  );
}

const EMPTY = { firstDay: "", lastDay: "", name: "" };

function ClosedCard({ closed, mayChange }: AgendaSettings) {
  const [fields, setFields] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const add = useAddClosed();
  const remove = useRemoveClosed();

  function save(): void {
    setChecked(true);
    const [firstDay, lastDay] = [
      PlainDate.safeParse(fields.firstDay),
      PlainDate.safeParse(fields.lastDay === "" ? fields.firstDay : fields.lastDay),
    ];
    if (!firstDay.success || !lastDay.success || fields.name.trim() === "") return;
    add.mutate(
      { firstDay: firstDay.data, lastDay: lastDay.data, name: fields.name.trim() },
      {
        onSuccess: ({ ok }) => {
          if (!ok) return;
          setFields(EMPTY);
          setChecked(false);
          toast(m.common_saved());
        },
      },
    );
  }

  return (
    <Card title={m.agenda_closed()}>
      <p className="text-ink-soft">{m.agenda_closed_text()}</p>
      <ul className="rows list-none p-0">
        {closed.map(({ id, firstDay, lastDay, name }) => (
          <li key={id} className="flex items-center justify-between gap-4">
            <span>
              {name}
              <span className="block text-sm text-ink-soft">
                {firstDay === lastDay
                  ? formatDay(firstDay)
                  : m.agenda_span({ from: formatDay(firstDay, "dayMonth"), until: formatDay(lastDay) })}
              </span>
            </span>
            {mayChange && (
              <Button
                kind="quiet"
                aria-label={m.agenda_room_remove_named({ name })}
                onClick={() =>
                  remove.mutate(
                    { id },
                    { onSuccess: () => offerUndo(m.agenda_closed_gone({ name }), () => add.mutateAsync({ firstDay, lastDay, name })) },
                  )
                }
              >
                {m.agenda_remove()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form
          className="mt-4 space-y-4"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextField
            label={m.agenda_closed_name()}
            hint={m.agenda_closed_name_hint()}
            maxLength={80}
            value={fields.name}
            onChange={(name) => setFields({ ...fields, name })}
            error={checked && fields.name.trim() === "" ? m.errors_required() : undefined}
          />
          <DateField
            label={m.agenda_closed_first()}
            value={fields.firstDay}
            onChange={(firstDay) => setFields({ ...fields, firstDay })}
            error={checked && fields.firstDay === "" ? m.errors_required() : undefined}
          />
          <DateField
            label={m.agenda_closed_last()}
            optional
            value={fields.lastDay}
            onChange={(lastDay) => setFields({ ...fields, lastDay })}
          />
          <VerbError refusal={add.data?.ok === false ? m.agenda_closed_order() : undefined} error={add.error ?? remove.error} />
          <Button type="submit" busy={add.isPending}>
            {m.agenda_add()}
          </Button>
        </form>
      )}
    </Card>
  );
}
