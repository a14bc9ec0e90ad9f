import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";

/** Beside the manifest, and the one file that the manifest does not name: it is made after it. */
export const SIGNATURE_FILE = "signature.json";

/** Who vouches for a package. A signature by a stranger is no reason to refuse it: whoever installs it is told. */
export type PackageSignature =
  | { readonly kind: "unsigned" }
  | ({ readonly kind: "signed-by-unknown" } & PublicHalf)
  | ({ readonly kind: "signed"; readonly by: string } & PublicHalf);

/** The public half of a key: its 32 bytes as base64, and what it is called where people compare it. */
export interface PublicHalf {
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** Keys that an installation knows: the fingerprint of a public key, and whose it is. */
export type KnownKeys = ReadonlyMap<string, string>;

const base64 = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .refine((text) => Buffer.from(text, "base64").length === bytes);

const SignatureFile = z.strictObject({ signature: z.literal(1), publicKey: base64(32), value: base64(64) });

/** What is signed: the manifest as it stands in the file, and so every file by its hash. Other uses of the key sign nothing that begins so. */
function signedText(manifest: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from("hervat-plugin-manifest\n"), manifest]);
}

/** The 32 bytes of an Ed25519 key as the formats around it carry them. */
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

function rawPublicKey(key: KeyObject): Buffer {
  return (key.type === "public" ? key : createPublicKey(key)).export({ type: "spki", format: "der" }).subarray(SPKI_HEAD.length);
}

/** What a key is called where people compare it: SHA-256 of its 32 bytes. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return createHash("sha256").update(publicKey).digest("hex");
}

/** A key to sign with, from a PEM file; `undefined` when the text holds no private Ed25519 key. */
export function signingKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

export function publicHalf(key: KeyObject): PublicHalf {
  const raw = rawPublicKey(key);
  return { publicKey: raw.toString("base64"), fingerprint: fingerprintOf(raw) };
}

/** A public key as somebody passes it on: in base64, or as PEM. `secret`: it is the half that nobody may have; `undefined`: it is no key. */
export function readPublicKey(text: string): PublicHalf | "secret" | undefined {
  if (/PRIVATE KEY/.test(text)) return "secret";
  const raw = base64(32).safeParse(text.trim());
  if (raw.success) return { publicKey: raw.data, fingerprint: fingerprintOf(Buffer.from(raw.data, "base64")) };
  try {
    const key = createPublicKey(text);
    return key.asymmetricKeyType === "ed25519" ? publicHalf(key) : undefined;
  } catch {
    return undefined;
  }
}

export function signatureText(manifest: Uint8Array, key: KeyObject): string {
  const value = sign(null, signedText(manifest), key).toString("base64");
  return `${JSON.stringify({ signature: 1, publicKey: publicHalf(key).publicKey, value }, null, 2)}\n`;
}

/** Whose signature this is, or `undefined` when it is none of this manifest. */
export function readSignature(text: string, manifest: Uint8Array, known: KnownKeys): PackageSignature | undefined {
  const read = SignatureFile.safeParse(jsonOf(text));
  if (!read.success) return undefined;
  const raw = Buffer.from(read.data.publicKey, "base64");
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), type: "spki", format: "der" });
  if (!verify(null, signedText(manifest), key, Buffer.from(read.data.value, "base64"))) return undefined;
  const half = { publicKey: read.data.publicKey, fingerprint: fingerprintOf(raw) };
  const by = known.get(half.fingerprint);
  return by === undefined ? { kind: "signed-by-unknown", ...half } : { kind: "signed", by, ...half };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
