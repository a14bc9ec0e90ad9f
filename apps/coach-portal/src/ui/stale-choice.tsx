import { m } from "@hervat/messages";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** One field in which what was typed here differs from what someone else saved. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface StaleChoiceProps {
  differences: readonly Difference[];
  onMine: () => void;
  onTheirs: () => void;
  busy?: boolean;
}

/** Two people changed the same: what differs stands side by side, and nothing is lost until one of the two is chosen. */
export function StaleChoice({ differences, onMine, onTheirs, busy = false }: StaleChoiceProps) {
  return (
    <Notice
      kind="wait"
      announce
      title={m.common_stale_title()}
      actions={
        <>
          <Button busy={busy} onClick={onMine}>
            {m.common_stale_mine()}
          </Button>
          <Button onClick={onTheirs}>{m.common_stale_theirs()}</Button>
        </>
      }
    >
      <p>{m.common_stale_text()}</p>
      <dl className="mt-2 space-y-2">
        {differences.map(({ label, mine, theirs }) => (
          <div key={label}>
            <dt className="font-semibold">{label}</dt>
            <dd>{m.common_stale_field_mine({ value: mine === "" ? m.common_stale_empty() : mine })}</dd>
            <dd>{m.common_stale_field_theirs({ value: theirs === "" ? m.common_stale_empty() : theirs })}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
