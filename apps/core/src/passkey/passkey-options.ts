/** What a browser needs to ask the device for a key, or for a new one; the rest of the library's answer is not passed on. */
const SHOWN = [
  "challenge",
  "rp",
  "rpId",
  "user",
  "pubKeyCredParams",
  "timeout",
  "excludeCredentials",
  "allowCredentials",
  "authenticatorSelection",
  "attestation",
] as const;

/** The options of a ceremony as a browser hears them: the device always asks who holds it. */
export function passkeyOptions(answer: unknown): Readonly<Record<string, unknown>> {
  const said = new Map<string, unknown>(typeof answer === "object" && answer !== null ? Object.entries(answer) : []);
  const options = Object.fromEntries(SHOWN.flatMap((key) => (said.has(key) ? [[key, said.get(key)]] : [])));
  return said.has("rpId") ? { ...options, userVerification: "required" } : options;
}
