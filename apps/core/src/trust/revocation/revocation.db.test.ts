import { proveRevocation } from "./prove-revocation.ts";
import { WAYS_TO_END } from "./ways-to-end.ts";

// One way for everybody who can be inside; all of them run in the deep tests.
proveRevocation([...new Map(WAYS_TO_END.toReversed().map((way) => [way.who, way])).values()].toReversed());
