import { type Locale, m } from "@hervat/messages";

export interface AuditWho {
  readonly actorKind: string;
  readonly name: string | null;
  /** It is the coach of this case, whatever else she is. */
  readonly isCoach: boolean;
  /** She coaches, or coached, beside the coach of this case. */
  readonly isBeside: boolean;
  /** She stood in for the coach of this case. */
  readonly standsIn: boolean;
}

/** Who it was, as the client knows them: by name and by what they are to her. */
export function whoForClient({ actorKind, name, isCoach, isBeside, standsIn }: AuditWho, locale: Locale): string {
  const options = { locale };
  if (actorKind === "client" || actorKind === "client-link") return m.audit_who_self({}, options);
  if (actorKind === "bedrijfsarts") return m.audit_who_bedrijfsarts({}, options);
  if (actorKind === "doctor-link") return m.audit_who_doctor_link({}, options);
  if (actorKind === "orderer") return m.audit_who_orderer({}, options);
  if (actorKind === "console") return m.audit_who_console({}, options);
  if (name !== null && isCoach) return m.audit_who_your_coach({ name }, options);
  if (name !== null && isBeside) return m.beside_who({ name }, options);
  if (name !== null && standsIn) return m.audit_who_stand_in({ name }, options);
  switch (actorKind) {
    case "coach":
      return name === null ? m.audit_who_nobody_coach({}, options) : m.audit_who_coach({ name }, options);
    case "owner":
      return name === null ? m.audit_who_nobody_owner({}, options) : m.audit_who_owner({ name }, options);
    case "office":
      return name === null ? m.audit_who_nobody_office({}, options) : m.audit_who_office({ name }, options);
    case "supervisor":
      return name === null ? m.audit_who_nobody_supervisor({}, options) : m.audit_who_supervisor({ name }, options);
    case "privacy-officer":
      return name === null ? m.audit_who_nobody_privacy_officer({}, options) : m.audit_who_privacy_officer({ name }, options);
    case "manager":
      return name === null ? m.audit_who_nobody_manager({}, options) : m.audit_who_manager({ name }, options);
    case "hr":
      return name === null ? m.audit_who_nobody_hr({}, options) : m.audit_who_hr({ name }, options);
    default:
      return m.audit_who_worker({}, options);
  }
}

/** Who it was, as the practice's privacy officer reads it. */
export function whoForOfficer(
  { actorKind, name, coach }: { actorKind: string; name: string | null; coach: string | null },
  locale: Locale,
): string {
  const options = { locale };
  const role = roleText(actorKind, locale);
  if (name === null) return role;
  return coach === null ? m.audit_who_officer_name({ name, role }, options) : m.audit_who_officer_stand_in({ name, role, coach }, options);
}

function roleText(kind: string, locale: Locale): string {
  const options = { locale };
  switch (kind) {
    case "coach":
    case "owner":
    case "office":
    case "supervisor":
    case "manager":
    case "hr":
    case "console":
    case "worker":
    case "bedrijfsarts":
      return m.area_policy[`policy_role_${kind}`]({}, options);
    case "privacy-officer":
      return m.policy_role_privacy_officer({}, options);
    case "client":
    case "client-link":
      return m.audit_who_client({}, options);
    case "doctor-link":
      return m.audit_who_doctor_link({}, options);
    case "orderer":
      return m.audit_who_orderer({}, options);
    default:
      return m.audit_who_worker({}, options);
  }
}
