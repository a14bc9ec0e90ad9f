import { type Programme, type ProgrammeChange, programmeChanges } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import { changedValue } from "./changed-value.ts";
import { placeText } from "./place-text.ts";

/** What a version says differently, place by place: read before it is published. */
export function ChangesList({ before, after }: { before: Programme; after: Programme }) {
  const changes = programmeChanges(before, after);
  return (
    <>
      <p className="mb-3 text-ink-soft">{m.programme_changes_against({ name: localText(before.names), version: before.version })}</p>
      {changes.length === 0 && <p>{m.programme_changes_none()}</p>}
      <ul className="rows max-h-96 overflow-auto">
        {changes.map((change) => (
          <li key={change.place.join(" ")} className="py-2">
            <ChangeShown change={change} before={before} after={after} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ChangeShown({ change, before, after }: { change: ProgrammeChange; before: Programme; after: Programme }) {
  const was = change.before === undefined ? null : changedValue(change.place, change.before, before);
  const is = change.after === undefined ? null : changedValue(change.place, change.after, after);
  return (
    <>
      <div className="font-semibold">{placeText(change.place, change.after === undefined ? before : after)}</div>
      {was !== null && <del className="block text-ink-soft">{was}</del>}
      {is === null ? <p>{m.programme_changes_gone()}</p> : <ins className="block no-underline">{is}</ins>}
    </>
  );
}
