/** The secret of an otpauth:// address in groups of four, for who types it over. */
export function secretInGroups(uri: string): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return secret.match(/.{1,4}/g)?.join(" ") ?? "";
}
