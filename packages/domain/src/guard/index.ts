export { findForbidden } from "./find-forbidden.ts";
export { Finding, ForbiddenKind, mayStayWithReason } from "./finding.ts";
