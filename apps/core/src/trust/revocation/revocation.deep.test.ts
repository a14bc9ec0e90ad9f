import { proveRevocation } from "./prove-revocation.ts";
import { WAYS_TO_END } from "./ways-to-end.ts";

proveRevocation(WAYS_TO_END);
