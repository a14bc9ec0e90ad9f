import type { Service } from "../service-context.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { identifyLink } from "./identify-link.ts";

/** The header in which the client portal shows the token of the page someone looks at: never in an address of ours, so in no log. */
export const LINK_HEADER = "x-link-token";
/** And that of the session that a code began there. */
export const PROOF_HEADER = "x-link-proof";
/** And the mail to him of which he asks, where that is another than the one whose page he is on. */
export const DELIVERY_HEADER = "x-link-delivery";

/** Who is at the door for links of the client portal: whoever holds one. Nobody signs in there with a password. */
export function linkSignIn(service: Service): SignIn {
  return {
    door: "client",
    identify: (headers) => identifyLink(service, headers.get(LINK_HEADER), headers.get(PROOF_HEADER), headers.get(DELIVERY_HEADER)),
    handle: async () => Response.json({ ok: false, code: "NOT_FOUND" }, { status: 404 }),
  };
}
