/** Where a bedrijfsarts reads what one mail brought him: that of the link itself, or another mail to him, seen from there. */
export function linkPage({ token, deliveryId }: { readonly token: string; readonly deliveryId?: string | undefined }): string {
  return ["/stuk", token, ...(deliveryId === undefined ? [] : [deliveryId])].map(encodeURI).join("/");
}
