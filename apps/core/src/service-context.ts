import type { Database, Db } from "@hervat/database";
import type { Keyring } from "@hervat/database/sealed";
import type { Actor, Language } from "@hervat/domain/people";
import type { Action, ResourceOf } from "@hervat/domain/policy";
import type { MembershipId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import type { ReportEngine } from "@hervat/report-engine";
import type { Clock } from "./clock.ts";
import type { Logger } from "./http/log.ts";
import type { Mailer } from "./mail/mailer.ts";
import type { PluginShelf } from "./plugins/plugin-shelf.ts";
import type { Queue } from "./queue/open-queue.ts";
import type { Door } from "./sign-in/door.ts";
import type { Identity } from "./sign-in/identity.ts";
import type { TextSender } from "./text-messages/text-sender.ts";

/** What is true of this installation, wherever its processes run. */
export interface InstallationFacts {
  readonly dataFolder: string;
  readonly origins: Readonly<Record<Door, string>>;
  readonly https: boolean;
  readonly loopback: boolean;
  readonly demoAllowed: boolean;
}

/** What the verbs need of the outside world; HTTP, worker, command line and tests each bring their own. */
export interface ServiceParts {
  readonly database: Database;
  /** Opens and seals the text of health, per practice. */
  readonly keyring: Keyring;
  /** Of the key-encryption key: a backup names it, so that it is never put back under another. */
  readonly keyFingerprint: string;
  /** Signs sessions and start codes; kept outside the database. */
  readonly authSecret: string;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly engine: ReportEngine;
  readonly plugins: PluginShelf;
  readonly mailer: Mailer;
  /** Sends text messages; without a provider they stay in the outbox of this computer. */
  readonly textSender: TextSender;
  readonly log: Logger;
  readonly installation: InstallationFacts;
}

export interface Service extends ServiceParts {
  contextFor(call: Call): ServiceContext;
}

/** Through which door a call came, and from which network address. */
export interface CalledFrom {
  readonly door: Door | "console" | "worker" | "inside";
  /** Null on this computer itself, and where the door could not tell. */
  readonly address: string | null;
}

/** One call: who asks what, and on whose behalf the audit row speaks. */
export interface Call {
  readonly identity?: Identity;
  /** Instead of an identity: the worker and the command line have no session. */
  readonly actor?: Actor;
  readonly requestId: string;
  /** Where it came from; without it from this computer itself: the command line or the worker. */
  readonly from?: CalledFrom;
  readonly language?: Language;
  /** The action of the procedure, which its audit row names. */
  readonly action?: Action;
  /** It may change something: then it waits for the others that change the same case. */
  readonly changes?: boolean;
}

/** All that a verb gets. It knows no request, so that the worker, the command line and a test call the same function. */
export interface ServiceContext {
  readonly service: Service;
  readonly actor: Actor;
  readonly identity: Identity;
  readonly requestId: string;
  readonly from: CalledFrom;
  readonly language: Language;
  readonly log: Logger;
  readonly action: Action | undefined;
  readonly changes: boolean;
  /** The cases this call was allowed to touch so far. */
  readonly seen: ReadonlySet<TrajectoryId>;
  /** The cases in which it asked for what it may not have. */
  readonly turnedAway: ReadonlySet<TrajectoryId>;
  /** The coach of a case in which this caller was allowed because she stands in for her. */
  readonly onBehalfOf: MembershipId | undefined;
  /** Those in which it was authorised to enter health data: they need a privacy basis by the time it is written down. */
  readonly entering: ReadonlySet<TrajectoryId>;
  now(): Date;
  today(): PlainDate;
  /**
   * One transaction as the login role of whoever asks, in her practice.
   *
   * A call of a procedure leaves one audit row, written as the last statement before commit: by `writeAudit` in the verb, or
   * else from its action, its outcome and the cases that were authorised.
   */
  inTransaction<Value>(work: (tx: Db) => Promise<Value>): Promise<Value>;
  /**
   * Whether the policy names this kind of caller for this action at all: what the guard asks before a verb runs. With `may` and
   * `authorise` it is all that stands between a caller and the database's own walls, which a test proves by answering yes to all three.
   */
  mayEver(action: Action): boolean;
  may<A extends Action>(action: A, resource: ResourceOf<A>): boolean;
  /** @throws NotFoundError when the actor may not: what she may not see answers like what does not exist. */
  authorise<A extends Action>(action: A, resource: ResourceOf<A>): void;
}
