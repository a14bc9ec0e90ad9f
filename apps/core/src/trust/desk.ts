import type { Actor } from "@hervat/domain/people";
import type { TestService } from "../testing/test-service.ts";
import type { MatrixCaller } from "./matrix-callers.ts";

/** One thing that two people have open, each with what she read of it. */
export interface Opened {
  /** What the one and the other typed, as it is found back. */
  readonly typed: readonly [string, string];
  save(typed: string): Promise<unknown>;
  read(): Promise<unknown>;
}

export interface Desk {
  readonly test: TestService;
  readonly coach: MatrixCaller;
  readonly owner: MatrixCaller;
  readonly manager: MatrixCaller;
  /** Herself, with two screens. */
  readonly client: Actor & { readonly kind: "client" };
}
