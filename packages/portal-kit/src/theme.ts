/** `light` or `dark` when chosen in one of the portals, else empty: as the device is set. */
export function themeFromCookies(cookies: string | null): string {
  return /(?:^|; )hervat-theme=(light|dark)(?:;|$)/.exec(cookies ?? "")?.[1] ?? "";
}
