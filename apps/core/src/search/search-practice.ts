import { readCoachsPapers, type SearchQuestion, searchClients, searchEmployers, searchInvoices } from "@hervat/database/repositories";
import { NOBODY_BESIDE_THE_COACH } from "@hervat/domain/policy";
import { EmployerId, InvoiceId, type MembershipId, PlainDate, ReceivedDocumentId, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { ReceivedKind } from "@hervat/domain/received";
import { REPORT_KINDS, ReportKindKey } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { casesOfColleagues } from "../trajectory/cases-of-colleagues.ts";
import { underscored } from "../underscored.ts";

export const SearchInput = z.strictObject({ text: z.string().trim().min(2).max(80) });
export type SearchInput = z.infer<typeof SearchInput>;

const AT_MOST = 12;
const Found = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), more: z.boolean() });
const OfCase = { trajectoryId: TrajectoryId, client: z.string() };

export const SearchFound = z.strictObject({
  clients: Found(
    z.strictObject({
      trajectoryId: TrajectoryId,
      name: z.string(),
      code: z.string(),
      employer: z.string(),
      coach: z.string(),
      status: z.enum(["intake", "active", "paused", "completed", "stopped"]),
    }),
  ),
  employers: Found(z.strictObject({ id: EmployerId, name: z.string() })),
  reports: Found(z.strictObject({ ...OfCase, id: ReportId, kind: ReportKindKey, on: PlainDate })),
  documents: Found(z.strictObject({ ...OfCase, id: ReceivedDocumentId, kind: ReceivedKind, on: PlainDate })),
  invoices: Found(
    z.strictObject({ ...OfCase, id: InvoiceId, number: z.string().nullable(), reference: z.string(), on: PlainDate.nullable() }),
  ),
});
export type SearchFound = z.infer<typeof SearchFound>;

/**
 * Looks in names, codes, employers, invoice numbers and kinds of papers, of what whoever asks may read anyway. What is sealed is never
 * looked into, so no word about health finds anything.
 */
export function searchPractice(ctx: ServiceContext, { text }: SearchInput): Promise<SearchFound> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("search.read", { kind: "practice", practiceId });
  const words = text.split(/\s+/).slice(0, 8);
  return ctx.inTransaction(async (tx) => {
    const me = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
    const { standIn, beside, relationTo } = await casesOfColleagues(tx, ctx);
    // The office and the supervisor look over the practice, and so does its owner; a coach over her own cases.
    const coach = ctx.actor.kind === "coach" ? me : null;
    const question: SearchQuestion = { words, limit: AT_MOST + 1, coach, alsoIn: [...standIn, ...beside] };
    const guides = ctx.actor.kind === "coach" || ctx.actor.kind === "owner";
    const [clients, employers, invoices, papers] = await Promise.all([
      searchClients(tx, practiceId, question),
      ctx.may("employer.read", { kind: "practice", practiceId }) ? searchEmployers(tx, practiceId, question) : [],
      ctx.may("invoice.list", { kind: "practice", practiceId }) ? searchInvoices(tx, practiceId, question) : [],
      guides && me !== null ? readCoachsPapers(tx, practiceId, { coach: me, alsoIn: beside }) : { reports: [], received: [] },
    ]);
    const resource = (trajectoryId: TrajectoryId, coachMembershipId: MembershipId) =>
      ({
        ...NOBODY_BESIDE_THE_COACH,
        kind: "trajectory",
        practiceId,
        trajectoryId,
        coachMembershipId,
        ...relationTo(trajectoryId),
      }) as const;
    const ofMine = (action: "report.read" | "received.read", { trajectoryId, coachMembershipId }: PaperOf) =>
      ctx.may(action, resource(trajectoryId, coachMembershipId));
    const matches = matcher(words);
    return {
      clients: cut(
        clients
          .filter((one) => ctx.may("trajectory.read", resource(one.trajectoryId, one.coachMembershipId)))
          .map(({ coachMembershipId: _, ...one }) => one),
      ),
      employers: cut(employers),
      invoices: cut(
        invoices
          .filter((one) => ctx.may("invoice.read", resource(one.trajectoryId, one.coachMembershipId)))
          .map(({ id, trajectoryId, client, number, reference, issuedOn }) => ({
            id,
            trajectoryId,
            client,
            number,
            reference,
            on: issuedOn,
          })),
      ),
      reports: cut(
        papers.reports
          .filter((one) => matches(one.client, one.code, one.employer, REPORT_KINDS[one.kind].names[ctx.language]))
          .filter((one) => ofMine("report.read", one))
          .map(({ id, trajectoryId, client, kind, at }) => ({ id, trajectoryId, client, kind, on: dayInAmsterdam(at) })),
      ),
      documents: cut(
        papers.received
          .filter((one) => matches(one.client, one.code, one.employer, receivedWords(one.kind, ctx.language)))
          .filter((one) => ofMine("received.read", one))
          .map(({ id, trajectoryId, client, kind, datedOn }) => ({ id, trajectoryId, client, kind, on: datedOn })),
      ),
    };
  });
}

type PaperOf = { readonly trajectoryId: TrajectoryId; readonly coachMembershipId: MembershipId };

function cut<Item>(items: readonly Item[]): { items: Item[]; more: boolean } {
  return { items: items.slice(0, AT_MOST), more: items.length > AT_MOST };
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether every word that was typed occurs in these texts. */
function matcher(words: readonly string[]): (...texts: readonly string[]) => boolean {
  const asked = words.map(plain);
  return (...texts) => {
    const hay = plain(texts.join(" "));
    return asked.every((word) => hay.includes(word));
  };
}

function receivedWords(kind: ReceivedKind, locale: ServiceContext["language"]): string {
  return m.area_received[`received_kind_${underscored(kind)}`]({}, { locale });
}
