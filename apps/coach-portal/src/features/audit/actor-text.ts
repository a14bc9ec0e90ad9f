import { m } from "@hervat/messages";

/** As what someone did it, in words; a kind that has none here is told as it is written. */
export function actorText(kind: string): string {
  switch (kind) {
    case "coach":
    case "owner":
    case "office":
    case "supervisor":
    case "manager":
    case "hr":
    case "client":
    case "bedrijfsarts":
    case "console":
    case "worker":
      return m.area_policy[`policy_role_${kind}`]();
    case "privacy-officer":
      return m.policy_role_privacy_officer();
    default:
      return kind;
  }
}
