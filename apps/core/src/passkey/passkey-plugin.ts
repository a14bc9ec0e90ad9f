import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
import { z } from "zod";

/** The step at which a passkey opens a session; it is two factors at once. */
export const PASSKEY_SIGN_IN = "/passkey/verify-authentication";
export const PASSKEY_SIGN_IN_OPTIONS = "/passkey/generate-authenticate-options";
export const PASSKEY_ADD = "/passkey/verify-registration";
export const PASSKEY_ADD_OPTIONS = "/passkey/generate-register-options";

/** By which its owner knows it again in a list. */
export const PasskeyName = z.string().trim().min(1).max(60);

export interface PasskeyParts {
  /** The address of the door as a visitor types it. */
  readonly origin: string;
  /** A key opened the door just now. @param credentialId as the browser names it */
  used(credentialId: string): Promise<void>;
}

/**
 * Passkeys of one door. They hold at its own hostname and no other, and count only when their owner showed the device that it is her,
 * by a finger, a face or a PIN: what she has and what she is or knows, in one step. The library asks for that and does not insist.
 */
export function passkeyPlugin({ origin, used }: PasskeyParts) {
  return passkey({
    rpID: new URL(origin).hostname,
    rpName: "Hervat",
    origin,
    // The device finds the key by itself: nobody is asked for an address first, and no list tells who has one.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    advanced: { webAuthnChallengeCookie: "passkey" },
    registration: {
      afterVerification: async ({ verification }) => {
        if (verification.registrationInfo?.userVerified !== true) throw notVerified();
      },
    },
    authentication: {
      afterVerification: async ({ verification, clientData }) => {
        if (!verification.authenticationInfo.userVerified) throw notVerified();
        await used(clientData.id);
      },
    },
  });
}

function notVerified(): APIError {
  return APIError.from("UNAUTHORIZED", { code: "AUTHENTICATION_FAILED", message: "the device did not ask who holds it" });
}
