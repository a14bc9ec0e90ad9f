import { m } from "@hervat/messages";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

/** Something of this screen did not come. The button asks again for all that failed, and leaves alone what is there. */
export function LoadFailed() {
  const queries = useQueryClient();
  const again = () => void queries.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
  return (
    <Notice kind="error" actions={<Button onClick={again}>{m.common_retry()}</Button>}>
      {m.errors_load_failed()}
    </Notice>
  );
}
