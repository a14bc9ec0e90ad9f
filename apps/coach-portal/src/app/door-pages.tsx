import type { ErrorComponentProps } from "@tanstack/react-router";
import { DoorLayout } from "./door-layout.tsx";
import { FaultPage, NotFoundPage } from "./error-pages.tsx";

/** Outside the menu, where no screen of someone signed in stands around it. */
export function DoorNotFound() {
  return (
    <DoorLayout>
      <NotFoundPage />
    </DoorLayout>
  );
}

export function DoorFault(props: ErrorComponentProps) {
  return (
    <DoorLayout>
      <FaultPage {...props} />
    </DoorLayout>
  );
}
