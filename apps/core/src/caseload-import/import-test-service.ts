import type { Actor } from "@hervat/domain/people";
import { callAs } from "../testing/call-as.ts";
import { type GivenMember, type GivenPractice, givenPractice, givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { offer } from "./testing.ts";

type Who = { readonly actor: Actor };

/** A service with a practice in it, its owner and a coach, and the import as each of them calls it. */
export async function startImportTest() {
  const test: TestService = await startTestService();
  const as = ({ actor }: Who) => callAs(test.service, actor).caseloadImport;

  async function previewed(who: Who, bytes: Uint8Array) {
    const outcome = await as(who).preview(offer(bytes));
    if (!outcome.ok) throw new Error(outcome.refusal.sentence);
    return outcome.value;
  }

  return {
    ...test,
    as,
    previewed,
    /** Another practice, in which nothing was imported yet. */
    async fresh(): Promise<{ practice: GivenPractice; owner: GivenMember<"owner">; coach: GivenMember<"coach"> }> {
      const practice = await givenPractice(test.service);
      const owner = await givenStaff(test.service, practice, "owner");
      return { practice, owner, coach: await givenStaff(test.service, practice, "coach") };
    },
    /** Looks at a file and confirms it. */
    async imported(who: Who, bytes: Uint8Array) {
      const { fingerprint } = await previewed(who, bytes);
      const outcome = await as(who).run({ ...offer(bytes), fingerprint });
      if (!outcome.ok) throw new Error(outcome.refusal.sentence);
      return outcome.value;
    },
    async count(table: string, { id }: GivenPractice): Promise<number> {
      const [found] = await test.database.admin.unsafe(`select count(*)::int as n from ${table} where tenant_id = '${id}'`);
      return found?.["n"];
    },
  };
}
export type ImportTest = Awaited<ReturnType<typeof startImportTest>>;
