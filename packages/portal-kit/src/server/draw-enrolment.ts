import { encode } from "uqr";

export interface DrawnEnrolment {
  /** otpauth:// address */
  uri: string;
  /** The secret in groups of four, for who types it over. */
  secret: string;
  /** The dark squares of the QR code as one SVG path, and the length of its side. */
  path: string;
  size: number;
  recoveryCodes: string[];
}

/** A QR code without a script: drawn on the server. */
export function drawEnrolment(uri: string, recoveryCodes: string[]): DrawnEnrolment {
  const { data, size } = encode(uri, { border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  const secret = /[?&]secret=([^&]*)/.exec(uri)?.[1] ?? "";
  return { uri, secret: secret.match(/.{1,4}/g)?.join(" ") ?? "", path, size, recoveryCodes };
}
