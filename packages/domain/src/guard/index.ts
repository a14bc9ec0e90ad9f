export {
  checkForEmployer,
  type EmployerText,
  FieldFinding,
  findingsIn,
  KeepReason,
  type NotForEmployer,
} from "./check-for-employer.ts";
export { findForbidden } from "./find-forbidden.ts";
export { Finding, ForbiddenKind, mayStayWithReason } from "./finding.ts";
