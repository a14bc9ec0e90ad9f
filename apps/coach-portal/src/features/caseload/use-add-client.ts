import { ClientCode, Email } from "@hervat/domain/people";
import { ContactId, EmployerId, MembershipId, PlainDate } from "@hervat/domain/primitives";
import { ProgrammeKey } from "@hervat/domain/programme";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc, trpcClient } from "../../app/trpc.ts";
import { type ClientFields, NEW, NONE, readHours } from "./new-client-form.ts";

export function useClientChoices() {
  return useQuery(trpc.caseload.clientChoices.queryOptions());
}

export function useAddClient() {
  return useMutation({
    mutationFn: (fields: ClientFields) =>
      trpcClient.caseload.addClient.mutate({
        code: ClientCode.parse(fields.code),
        name: fields.name,
        function: fields.job.trim() === "" ? null : fields.job,
        contractHoursPerWeek: readHours(fields.hours),
        employer:
          fields.employer === NEW ? { kind: "new", name: fields.employerName } : { kind: "known", id: EmployerId.parse(fields.employer) },
        manager: managerOf(fields),
        contact: {
          email: fields.email.trim() === "" ? null : Email.parse(fields.email),
          confirmed: fields.confirmed,
          language: fields.language,
        },
        coach: MembershipId.parse(fields.coach),
        programme: ProgrammeKey.parse(fields.programme),
        startedOn: PlainDate.parse(fields.startedOn),
        firstSickDay: fields.firstSickDay === "" ? null : PlainDate.parse(fields.firstSickDay),
      }),
    onSuccess: (outcome) => {
      if (outcome.ok) void queryClient.invalidateQueries(trpc.caseload.pathFilter());
    },
  });
}

function managerOf({ manager, managerName, managerEmail }: ClientFields) {
  if (manager === NONE) return null;
  if (manager !== NEW) return { kind: "known" as const, id: ContactId.parse(manager) };
  return { kind: "new" as const, name: managerName, email: managerEmail.trim() === "" ? null : managerEmail };
}
