import { addDays } from "@hervat/domain/calendar";
import type { IntakeAnswer, IntakeValue } from "@hervat/domain/intake";
import { GoalId, type MembershipId, type PlainDate, PrivacyBasisId } from "@hervat/domain/primitives";
import { STATEMENT_VERSION } from "@hervat/domain/privacy";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Preparation } from "../texts/portal.ts";
import type { DemoDossier } from "../world.ts";

/**
 * Her intake as she prepared it at home, after her coach put it before her. One answer was taken over by the coach already, with her
 * own words beside it. Before anything of it was kept she answered the privacy statement.
 */
export function withPreparedIntake(
  dossier: DemoDossier,
  { texts, hours, goals, outcome, how }: Preparation,
  { client, ids, today }: { readonly client: MembershipId; readonly ids: DemoIds; readonly today: PlainDate },
): DemoDossier {
  const { id: trajectoryId, coachMembershipId: coach } = dossier.trajectory;
  const openedOn = addDays(today, -5);
  const at = amsterdamTime(addDays(today, -3), "19:20");
  const values: readonly (readonly [string, IntakeValue])[] = [
    ...Object.entries(texts).map(([item, text]) => [item, { kind: "text", text }] as const),
    ["recovery-hours", { kind: "number", number: hours }],
    ...(goals.length === 0
      ? []
      : [["personal-goals", { kind: "goals", goals: goals.map((text) => ({ id: ids.next(GoalId), text })) }] as const]),
    ["intended-outcome", { kind: "choice", choice: outcome }],
    ["contact-how", { kind: "choices", choices: [...how] }],
  ];
  const answers = values.map(([item, value]): IntakeAnswer => {
    const hers = { item, value, preparedBy: "client", by: client, at, clientWrote: null } as const;
    if (item !== "occasion" || value.kind !== "text") return hers;
    const completed = { kind: "text", text: `${value.text} Aan de telefoon vertelde zij dat dit al langer speelde.` } as const;
    return {
      item,
      value: completed,
      preparedBy: "coach",
      by: coach,
      at: amsterdamTime(addDays(today, -1), "11:05"),
      clientWrote: { value, at },
    };
  });
  return {
    ...dossier,
    clientIntake: { answers, preparationOpenedOn: openedOn, completed: null },
    privacyBasis: dossier.privacyBasis ?? {
      ...{ id: ids.next(PrivacyBasisId), trajectoryId, givenOn: addDays(today, -6), recordedBy: null, withdrawnOn: null },
      ...{ kind: "statement", textVersion: STATEMENT_VERSION, how: "link" },
    },
  };
}
