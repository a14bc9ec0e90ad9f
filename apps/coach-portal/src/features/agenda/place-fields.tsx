import { RoomId } from "@hervat/domain/primitives";
import type { PlaceKind } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { placeText } from "../../app/talk-text.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type AgendaSettings, type PlaceValue, useAgendaSettings } from "./use-agenda.ts";

/** What is typed: a place that is not whole yet may stand here. */
export interface PlaceDraft {
  readonly choice: string;
  readonly where: string;
}

const KINDS = ["employer", "walk", "phone", "video"] as const satisfies readonly PlaceKind[];
export const NO_PLACE: PlaceDraft = { choice: "", where: "" };

export function toDraft(place: PlaceValue | null): PlaceDraft {
  if (place === null) return NO_PLACE;
  switch (place.kind) {
    case "room":
      return { choice: place.roomId, where: "" };
    case "video":
      return { choice: "video", where: place.link ?? "" };
    case "employer":
    case "walk":
      return { choice: place.kind, where: place.where ?? "" };
    case "phone":
      return { choice: "phone", where: "" };
  }
}

/** Undefined when the link of a video call is none. */
export function fromDraft({ choice, where }: PlaceDraft): PlaceValue | null | undefined {
  const text = where.trim() === "" ? null : where.trim();
  const kind = KINDS.find((known) => known === choice);
  switch (kind) {
    case "phone":
      return { kind };
    case "employer":
    case "walk":
      return { kind, where: text };
    case "video":
      return text === null || /^https:\/\/\S+\.\S+/.test(text) ? { kind, link: text } : undefined;
    case undefined: {
      const room = RoomId.safeParse(choice);
      return room.success ? { kind: "room", roomId: room.data } : null;
    }
  }
}

export interface PlaceFieldsProps {
  value: PlaceDraft;
  onChange: (value: PlaceDraft) => void;
  checked: boolean;
}

/** Where a talk is held: a room of the practice, at work, outside, by telephone or by video. */
export function PlaceFields({ value, onChange, checked }: PlaceFieldsProps) {
  const settings = useAgendaSettings();
  const options = optionsOf(settings.data, value.choice);
  return (
    <>
      <Select
        label={m.agenda_place()}
        value={options.some((option) => option.value === value.choice) ? value.choice : ""}
        onChange={(choice) => onChange({ choice, where: "" })}
        options={options}
      />
      {(value.choice === "employer" || value.choice === "walk") && (
        <TextField
          label={value.choice === "employer" ? m.agenda_place_address() : m.agenda_place_meet()}
          optional
          maxLength={200}
          value={value.where}
          onChange={(where) => onChange({ ...value, where })}
        />
      )}
      {value.choice === "video" && (
        <TextField
          label={m.agenda_place_link()}
          hint={m.agenda_place_link_hint()}
          optional
          maxLength={500}
          inputMode="url"
          value={value.where}
          onChange={(where) => onChange({ ...value, where })}
          error={checked && fromDraft(value) === undefined ? m.agenda_place_link_wrong() : undefined}
        />
      )}
    </>
  );
}

function optionsOf(settings: AgendaSettings | undefined, chosen: string) {
  const rooms = (settings?.rooms ?? []).filter(({ id, gone }) => !gone || id === chosen);
  return [
    { value: "", label: m.agenda_place_none() },
    ...rooms.map(({ id, name }) => ({ value: `${id}`, label: name })),
    ...KINDS.map((kind) => ({ value: `${kind}`, label: placeText(kind) })),
  ];
}
