import { toast } from "../ui/toasts.ts";

type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

/** What becomes of a form once core did what it asked: it says so and goes. What core refused stays on the screen. */
export function whenDone<Value>(said: (value: Value) => string, close: () => void) {
  return {
    onSuccess: (outcome: Outcome<Value>): void => {
      if (!outcome.ok) return;
      toast(said(outcome.value));
      close();
    },
  };
}
