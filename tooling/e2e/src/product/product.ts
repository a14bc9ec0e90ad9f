/** A sign-in of the demo, as it stands in the data folder. */
export interface Account {
  readonly practice: string;
  readonly name: string;
  readonly door: "coach" | "manager" | "client";
  readonly story: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string;
}

/** Whose work the tests do, each signed in once. */
export const PEOPLE = ["coach", "owner", "office", "stranger", "manager", "hr", "privacy-officer", "client"] as const;
export type PersonKey = (typeof PEOPLE)[number];

/** The running product, as the tests know it. */
export interface Product {
  readonly coachUrl: string;
  readonly managerUrl: string;
  readonly clientUrl: string;
  /** Only the terminal shows it. */
  readonly setUpCode: string;
  readonly dataFolder: string;
  readonly accounts: readonly Account[];
  /** The file with the cookies of each. */
  readonly signedIn: Readonly<Record<PersonKey, string>>;
  /** Of the coach, with as much in it as the demo has. */
  readonly trajectoryId: string;
  /** A breach in the register, handled and closed. */
  readonly breachId: string;
  /** Of a client who was told of a breach: the letter she got, below the coach portal. */
  readonly letterPath: string;
  /** A draft of a programme of the practice's own. */
  readonly programmeId: string;
  /** A report that the practice brought itself; where too few walls stand it was refused, and its page says that it is not there. */
  readonly pluginVersionId: string;
  readonly clientName: string;
  readonly batchId: string;
  readonly invoiceId: string;
  /** Of the page on which a new colleague begins. */
  readonly invitationPath: string;
  /** Of the page on which an employer reads an offer. */
  readonly offerPath: string;
  /** Of the page on which a client reads the privacy statement. */
  readonly privacyPath: string;
  /** An employee of the manager. */
  readonly employeeId: string;
  readonly employeeName: string;
  /** Of the same employee: lies before the client, to read first. */
  readonly waitingReportId: string;
  /** Someone to whom the client may allow something. */
  readonly recipientId: string;
  /** Asked of the client; it waits for her. */
  readonly questionnaireId: string;
  /** One of the employees whom HR sees. */
  readonly employeeOfHrId: string;
  readonly managerEmail: string;
  /** Stands in a note and in a factor of this employee, and may come nowhere near his manager. */
  readonly canary: string;
}

/** What the global set-up left for the tests. */
export function product(): Product {
  const text = process.env["HERVAT_E2E"];
  if (text === undefined) throw new Error("the product was not started");
  return JSON.parse(text);
}
