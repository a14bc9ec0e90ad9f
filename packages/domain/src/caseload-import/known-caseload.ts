import type { Cents } from "../money/index.ts";
import type { ContactKind } from "../people/index.ts";
import type { SicknessSpell } from "../poortwachter/index.ts";
import type { Address } from "../practice/index.ts";
import type { ClientId, ContactId, EmployerId, MembershipId, PlainDate, TrajectoryId } from "../primitives/index.ts";
import type { ProgrammeKey, ProgrammeRef } from "../programme/index.ts";
import type { Names } from "./read-row.ts";

/** An employer of the practice, as far as an import compares it. */
export interface KnownEmployer {
  readonly id: EmployerId;
  readonly name: string;
  readonly kvk: string | null;
  readonly oin: string | null;
  readonly invoiceAddress: Address | null;
  readonly invoiceEmail: string | null;
}

export interface KnownContact {
  readonly id: ContactId;
  readonly kind: ContactKind;
  readonly employerId: EmployerId | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisation: string | null;
}

/** A client whose code is in the file, with her latest trajectory. */
export interface KnownClient {
  readonly clientId: ClientId;
  readonly code: string;
  readonly name: string;
  readonly employerId: EmployerId;
  readonly jobTitle: string | null;
  readonly contractHours: number | null;
  readonly privateEmail: string | null;
  readonly mobile: string | null;
  readonly birthDate: PlainDate | null;
  readonly trajectoryId: TrajectoryId;
  readonly spells: readonly SicknessSpell[];
  readonly programme: ProgrammeRef;
  readonly startedOn: PlainDate;
  readonly coach: MembershipId;
  readonly sessionsBefore: number;
  readonly priceAgreement: Cents | null;
  readonly purchaseOrder: string | null;
  readonly managerContactId: ContactId | null;
  readonly hrContactId: ContactId | null;
  /** The days on which they took over from others; null for who was there from the start. */
  readonly managerSince: PlainDate | null;
  readonly hrSince: PlainDate | null;
  readonly bedrijfsartsContactId: ContactId | null;
  readonly invoiceAddress: readonly string[] | null;
  readonly invoiceEmail: string | null;
}

/** What the practice has already, as far as one file touches it. */
export interface KnownCaseload extends Names {
  /** Programmes that the practice offers no more: who is in one goes on, nobody begins in it. */
  readonly retired: readonly ProgrammeKey[];
  readonly employers: readonly KnownEmployer[];
  readonly contacts: readonly KnownContact[];
  readonly clients: readonly KnownClient[];
  /** Codes in use for clients that whoever imports may not see, in lower case. */
  readonly codesOfOthers: readonly string[];
}
