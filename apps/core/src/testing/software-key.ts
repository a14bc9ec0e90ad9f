import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { z } from "zod";

/** What a page and its device agree on before a key is made or used. */
interface Ceremony {
  readonly options: unknown;
  /** The address in the browser's own bar. */
  readonly origin: string;
  /** False: the device did not ask who holds it. */
  readonly asksWho?: boolean;
}

const Options = z.object({ challenge: z.string(), rpId: z.string().optional(), rp: z.object({ id: z.string() }).optional() });

const PRESENT = 1;
const VERIFIED = 4;
const HOLDS_KEY = 64;

/** A device with one passkey, in software: answers a ceremony as a browser hands it on. @source W3C Web Authentication, level 3 */
export function openSoftwareKey() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  let used = 0;

  const answered = (response: Readonly<Record<string, unknown>>) => ({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response,
  });

  return {
    /** A new key, for a page that asked for one. */
    make({ options, origin, asksWho = true }: Ceremony) {
      const { challenge, rp } = Options.parse(options);
      const cose = cborMap([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]);
      const about = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose.bytes]);
      const authData = Buffer.concat([head(rp?.id ?? "", PRESENT | (asksWho ? VERIFIED : 0) | HOLDS_KEY, 0), about]);
      const attestation = cborMap([
        ["fmt", "none"],
        ["attStmt", cborMap([])],
        ["authData", authData],
      ]);
      const clientDataJSON = clientData("webauthn.create", challenge, origin).toString("base64url");
      return answered({ clientDataJSON, attestationObject: attestation.bytes.toString("base64url"), transports: ["internal"] });
    },

    /** Signs what a page asked, with a number that is higher each time. */
    use({ options, origin, asksWho = true }: Ceremony) {
      const { challenge, rpId } = Options.parse(options);
      used += 1;
      const authData = head(rpId ?? "", PRESENT | (asksWho ? VERIFIED : 0), used);
      const said = clientData("webauthn.get", challenge, origin);
      const signature = sign("sha256", Buffer.concat([authData, createHash("sha256").update(said).digest()]), privateKey);
      return answered({
        clientDataJSON: said.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: signature.toString("base64url"),
      });
    },
  };
}
export type SoftwareKey = ReturnType<typeof openSoftwareKey>;

function head(rpId: string, flags: number, counter: number): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt8(flags, 0);
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash("sha256").update(rpId).digest(), tail]);
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** As much of CBOR as a key needs. @source RFC 8949 */
interface CborMap {
  readonly bytes: Buffer;
}

function cborMap(entries: readonly (readonly [string | number, string | number | Buffer | CborMap])[]): CborMap {
  return { bytes: Buffer.concat([cborHead(5, entries.length), ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)])]) };
}

function cbor(value: string | number | Buffer | CborMap): Buffer {
  if (typeof value === "number") return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
  if (typeof value === "string") return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)]);
  return Buffer.isBuffer(value) ? Buffer.concat([cborHead(2, value.length), value]) : value.bytes;
}

function cborHead(major: number, count: number): Buffer {
  const kind = major << 5;
  if (count < 24) return Buffer.from([kind | count]);
  return count < 256 ? Buffer.from([kind | 24, count]) : Buffer.from([kind | 25, count >> 8, count & 255]);
}
