import type { PlainDate } from "@hervat/domain/primitives";
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";
import { minutesOf, toTime } from "./agenda-days.ts";
import type { TalkItem } from "./use-agenda.ts";

/** Talks begin on a quarter. */
const STEP = 15;
/** A press that trembles is a press. */
const TREMBLE = 6;
/** A finger that rests this long lifts the talk; one that moves sooner scrolls the page. */
const LIFT_AFTER_MS = 350;

export interface Carried {
  readonly item: TalkItem;
  readonly day: PlainDate;
  readonly from: number;
}

export interface DragOptions {
  /** The days of the columns, in order. */
  readonly days: readonly PlainDate[];
  readonly pixelsPerMinute: number;
  /** Dropped on another moment: nothing has moved yet. */
  onDrop: (item: TalkItem, to: { on: PlainDate; at: string }) => void;
}

interface Press {
  readonly item: TalkItem;
  readonly day: PlainDate;
  readonly x: number;
  readonly y: number;
  readonly from: number;
  dragging: boolean;
  /** Takes away what watched this finger; nothing for a mouse. */
  readonly letGo: () => void;
}

/** Carries a talk over the grid, by mouse, by a finger that rests first, or with Alt and the arrow keys. It lets go of it in one place only: `onDrop`. */
export function useDrag({ days, pixelsPerMinute, onDrop }: DragOptions) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const press = useRef<Press | null>(null);
  const dragged = useRef(false);

  function drop(held: Carried | null, startedOn: PlainDate): void {
    setCarried(null);
    if (held === null || (held.day === startedOn && held.from === minutesOf(held.item.startsAt))) return;
    onDrop(held.item, { on: held.day, at: toTime(held.from) });
  }

  function end(): void {
    press.current?.letGo();
    press.current = null;
  }

  /** Waits until the finger rests, and then keeps the page still under it. */
  function watchFinger({ currentTarget, pointerId }: PointerEvent<HTMLElement>): () => void {
    const still = (touch: TouchEvent) => press.current?.dragging === true && touch.preventDefault();
    currentTarget.addEventListener("touchmove", still, { passive: false });
    const lift = setTimeout(() => {
      const held = press.current;
      if (held === null) return;
      held.dragging = true;
      dragged.current = true;
      currentTarget.setPointerCapture(pointerId);
      setCarried({ item: held.item, day: held.day, from: held.from });
    }, LIFT_AFTER_MS);
    return () => {
      clearTimeout(lift);
      currentTarget.removeEventListener("touchmove", still);
    };
  }

  const carry = (item: TalkItem, day: PlainDate) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = false;
      if (!item.movable || event.button !== 0) return;
      const letGo = event.pointerType === "touch" ? watchFinger(event) : () => undefined;
      press.current = { item, day, x: event.clientX, y: event.clientY, from: minutesOf(item.startsAt), dragging: false, letGo };
      if (event.pointerType !== "touch") event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = press.current;
      if (held === null) return;
      if (!held.dragging && Math.hypot(event.clientX - held.x, event.clientY - held.y) < TREMBLE) return;
      // A finger that moves before it lifted anything scrolls.
      if (!held.dragging && event.pointerType === "touch") return end();
      held.dragging = true;
      dragged.current = true;
      const over = document
        .elementsFromPoint(event.clientX, event.clientY)
        .map((element) => element.closest<HTMLElement>("[data-day]")?.dataset["day"]);
      const target = days.find((one) => over.includes(one)) ?? held.day;
      setCarried({ item, day: target, from: onGrid(held.from + (event.clientY - held.y) / pixelsPerMinute) });
    },
    onPointerUp: () => {
      const held = press.current;
      end();
      if (held?.dragging) drop(carried, held.day);
    },
    onPointerCancel: () => {
      end();
      setCarried(null);
    },
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      if (press.current?.dragging) event.preventDefault();
    },
    onBlur: () => {
      if (press.current === null) setCarried(null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!item.movable) return;
      const now = carried?.item.sessionId === item.sessionId ? carried : null;
      if (event.key === "Escape" && (now !== null || press.current !== null)) {
        event.preventDefault();
        end();
        return setCarried(null);
      }
      if (event.key === "Enter" && now !== null) {
        event.preventDefault();
        return drop(now, day);
      }
      if (!event.altKey || !event.key.startsWith("Arrow")) return;
      event.preventDefault();
      const held = now ?? { item, day, from: minutesOf(item.startsAt) };
      const at = days.indexOf(held.day);
      const sideways = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
      const down = event.key === "ArrowUp" ? -STEP : event.key === "ArrowDown" ? STEP : 0;
      setCarried({ item, day: days[at + sideways] ?? held.day, from: onGrid(held.from + down) });
    },
  });

  /** Whether the press that ends here was a drag: then it opens nothing. */
  return { carried, carry, wasDrag: () => dragged.current };
}

function onGrid(minutes: number): number {
  return Math.min(Math.max(Math.round(minutes / STEP) * STEP, 6 * 60), 22 * 60);
}
