import { m } from "@hervat/messages";
import { Notice } from "../ui/notice.tsx";
import { BasisRefused } from "./basis-refused.tsx";
import { basisOf, errorCode } from "./core-errors.ts";

export interface VerbErrorProps {
  /** The sentence of a refusal, when there was one. */
  refusal: string | undefined;
  error: unknown;
}

/** What came of a verb that did not work: a refusal in words, or a fault of ours. */
export function VerbError({ refusal, error }: VerbErrorProps) {
  if (refusal === undefined && !error) return null;
  const basis = basisOf(error);
  if (refusal === undefined && basis !== undefined) return <BasisRefused basis={basis} />;
  return (
    <Notice kind="error" announce>
      {refusal ?? (errorCode(error) === "CONFLICT" ? m.errors_stale() : m.errors_save_failed())}
    </Notice>
  );
}
