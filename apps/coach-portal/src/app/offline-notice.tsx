import { m } from "@hervat/messages";
import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

/** A calm line as long as the connection is away. */
export function OfflineNotice() {
  const online = useOnline();
  return (
    <div role="status" className="no-print">
      {!online && <p className="border-b-4 border-ochre px-4 py-2 text-center">{m.common_offline()}</p>}
    </div>
  );
}
