import type { StepEvent } from "../sign-in/step-event.ts";

interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

export interface SessionShown {
  readonly id: string;
  readonly door: "coach" | "manager" | "client";
  readonly device: Device;
  readonly since: string;
  readonly lastSeenAt: string;
  readonly here: boolean;
}

export interface PasskeyShown {
  readonly id: string;
  readonly name: string;
  readonly door: "coach" | "manager" | "client";
  readonly addedAt: string;
  readonly usedAt: string | null;
}

interface Asked<Value> {
  query(): Promise<Value>;
}
interface Done<Input, Value = unknown> {
  mutate(input: Input): Promise<Value>;
}

/** What an account page needs of a portal's request: the steps of signing in, and the account as core knows it. */
export interface AccountEvent extends StepEvent {
  readonly locals: {
    readonly core: StepEvent["locals"]["core"] & {
      readonly trpc: {
        readonly account: {
          readonly sessions: Asked<SessionShown[]>;
          readonly passkeys: Asked<PasskeyShown[]>;
          readonly endSession: Done<{ id: string }>;
          readonly removePasskey: Done<{ id: string }, { readonly ok: boolean }>;
          readonly signOutEverywhere: Done<void>;
        };
      };
    };
  };
}
