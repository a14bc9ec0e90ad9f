import { m } from "@hervat/messages";
import { toast } from "../ui/toasts.ts";

/** What a verb answers: whether it went, where it can be refused. */
type Outcome = { readonly ok: boolean } | null;

/** Says what was done and offers the way back, by the verb that does the opposite: the log shows both. What became of that is said too. */
export function offerUndo(said: string, takeBack: () => Promise<Outcome>): void {
  const failed = () => toast(m.common_undo_failed());
  const undo = () => void takeBack().then((outcome) => (outcome?.ok === false ? failed() : toast(m.common_undone())), failed);
  toast(said, { undo });
}
