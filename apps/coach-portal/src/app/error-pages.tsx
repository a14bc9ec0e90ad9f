import { m } from "@hervat/messages";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { Button, buttonClass } from "../ui/button.tsx";
import { PageHeader } from "../ui/page.tsx";
import { errorCode, requestIdOf } from "./core-errors.ts";

/** Also what stands where someone has no access: both answer alike. */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title={m.errors_not_found_title()} />
      <p className="mb-6">{m.errors_not_found_text()}</p>
      <Link to="/" className={buttonClass()}>
        {m.errors_to_start()}
      </Link>
    </>
  );
}

/** A fault of ours or a lost connection; a refusal to show something is the page above. */
export function FaultPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  if (errorCode(error) === "NOT_FOUND") return <NotFoundPage />;

  const offline = !navigator.onLine;
  const requestId = requestIdOf(error);
  return (
    <div role="alert">
      <PageHeader title={offline ? m.errors_offline_title() : m.errors_fault_title()} />
      <p>{offline ? m.errors_offline_text() : m.errors_fault_text()}</p>
      {requestId !== undefined && <p className="mt-2 text-ink-soft">{m.errors_request_id({ id: requestId })}</p>}
      <Button
        kind="primary"
        className="mt-6"
        onClick={() => {
          reset();
          void router.invalidate();
        }}
      >
        {m.common_retry()}
      </Button>
    </div>
  );
}
