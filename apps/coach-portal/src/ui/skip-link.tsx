import { m } from "@hervat/messages";

/** The first stop of the Tab key on every page. */
export function SkipLink({ target }: { target: string }) {
  return (
    <a className="btn skip-link" href={`#${target}`}>
      {m.common_skip_to_content()}
    </a>
  );
}
