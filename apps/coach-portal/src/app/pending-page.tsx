import { Skeleton } from "../ui/waiting.tsx";

/** While the code or the data of a screen is on its way. */
export function PendingPage() {
  return <Skeleton lines={4} />;
}
