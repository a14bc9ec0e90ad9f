import type { Action, Resource } from "@hervat/domain/policy";
import type { TestService } from "../testing/test-service.ts";
import type { MatrixCaller, MatrixRelation } from "./matrix-callers.ts";
import type { MatrixCase } from "./matrix-case.ts";

/** Who calls about which case. */
export interface MatrixTarget {
  readonly test: TestService;
  readonly caller: MatrixCaller;
  readonly relation: MatrixRelation;
  readonly about: MatrixCase;
}

/** What is sent, and what the policy's own row does not say of it. */
export interface MatrixInput {
  readonly input?: unknown;
  /** The caller may do this, but what the input names is not there for her. */
  readonly absent?: boolean;
  /** What else the verb asks of the policy. */
  readonly needs?: { readonly action: Action; readonly resource: Resource };
}

/** Per procedure the input that is right in every way but, perhaps, whose it is. */
export type MatrixInputs = Readonly<Record<string, (target: MatrixTarget) => MatrixInput | Promise<MatrixInput>>>;

export const trajectoryOf = ({ about }: MatrixTarget) => about.dossier.trajectory.id;

/** Of a procedure that takes nothing. */
export const NOTHING: MatrixInputs[string] = () => ({});

/** Of a procedure that takes a case and nothing else. */
export const CASE_ALONE: MatrixInputs[string] = (target) => ({ input: { trajectoryId: trajectoryOf(target) } });

export function isElsewhere({ relation }: MatrixTarget): boolean {
  return relation === "other practice";
}
