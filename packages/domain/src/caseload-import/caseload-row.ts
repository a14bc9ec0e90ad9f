import type { Cents } from "../money/index.ts";
import type { ClientCode, Email } from "../people/index.ts";
import type { SicknessSpell } from "../poortwachter/index.ts";
import type { Address, KvkNumber, Oin } from "../practice/index.ts";
import type { MembershipId, PlainDate } from "../primitives/index.ts";
import type { ProgrammeRef } from "../programme/index.ts";

/** Someone as a row names them; at least one of the four is told. */
export interface WrittenContact {
  readonly name: string | null;
  readonly email: Email | null;
  readonly phone: string | null;
  readonly organisation: string | null;
}

/** One row of the file, read. Null: the file does not tell. */
export interface CaseloadRow {
  readonly clientCode: ClientCode;
  readonly clientName: string;
  readonly employerName: string;
  readonly kvk: KvkNumber | null;
  readonly oin: Oin | null;
  readonly jobTitle: string | null;
  readonly contractHours: number | null;
  readonly firstSickDay: PlainDate;
  readonly spells: readonly SicknessSpell[];
  readonly laterSpellsTold: boolean;
  /** The file told a later spell, but not when the first one ended. */
  readonly firstSpellEndAssumed: boolean;
  /** Only the law's days are watched: the file tells no programme and no start, so these two are ours. */
  readonly clockOnly: boolean;
  readonly programme: ProgrammeRef;
  readonly startedOn: PlainDate;
  readonly coach: MembershipId | null;
  readonly sessionsBefore: number | null;
  readonly priceAgreement: Cents | null;
  readonly purchaseOrder: string | null;
  readonly privateEmail: Email | null;
  readonly mobile: string | null;
  readonly birthDate: PlainDate | null;
  readonly manager: WrittenContact | null;
  readonly hr: WrittenContact | null;
  readonly bedrijfsarts: WrittenContact | null;
  readonly invoiceAddress: Address | null;
  readonly invoiceEmail: Email | null;
}
