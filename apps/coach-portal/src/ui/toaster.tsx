import { Toast } from "@base-ui/react/toast";
import { m } from "@hervat/messages";
import { buttonClass } from "./button.tsx";

const manager = Toast.createToastManager();

/** Long enough to read and to reach the button with a keyboard; it waits while the pointer or the focus is on it. */
const UNDO_MS = 10_000;
const READ_MS = 6_000;

/** A short word at the edge of the screen about what just happened. With `undo` it offers the way back. */
export function toast(text: string, { undo }: { undo?: () => void } = {}): void {
  const id: string = manager.add({
    description: text,
    timeout: undo === undefined ? READ_MS : UNDO_MS,
    ...(undo && {
      actionProps: {
        children: m.common_undo(),
        onClick: () => {
          manager.close(id);
          undo();
        },
      },
    }),
  });
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((item) => (
    <Toast.Root key={item.id} toast={item} className="sheet flex items-center gap-3 py-2 pr-2 pl-4 transition-opacity">
      <Toast.Content className="flex flex-1 flex-wrap items-center gap-3">
        <Toast.Description className="flex-1" />
        <Toast.Action className={buttonClass("quiet")} />
      </Toast.Content>
      <Toast.Close className={buttonClass("quiet")}>{m.common_close()}</Toast.Close>
    </Toast.Root>
  ));
}

/** Once, at the root of the portal. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport
          className="no-print fixed right-4 bottom-4 z-50 flex w-[min(26rem,calc(100vw-2rem))] flex-col gap-2"
          aria-label={m.common_notifications()}
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
