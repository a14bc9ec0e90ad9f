import type { Db } from "@hervat/database";
import type { PlainDate } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";

/** One line in a calendar. What it is about stays behind the link: a calendar is shown on screens that others see. */
export interface FeedEvent {
  /** The same as long as it is the same event, so that a calendar moves it instead of adding one. Holds no name. */
  readonly uid: string;
  readonly title: string;
  readonly url?: string;
  /** How often it was changed: a calendar keeps the latest. */
  readonly sequence?: number;
  /** It does not go on: a calendar that has it takes it out. */
  readonly cancelled?: boolean;
  readonly location?: string | null;
  readonly when: { readonly kind: "day"; readonly on: PlainDate } | { readonly kind: "time"; readonly from: Date; readonly to: Date };
}

/** What a calendar of one kind holds for this colleague; `withNames` only where she asked for it herself. */
export type FeedReader = (tx: Db, ctx: ServiceContext, asked: { readonly withNames: boolean }) => Promise<readonly FeedEvent[]>;
