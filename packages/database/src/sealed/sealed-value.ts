declare const sealedMark: unique symbol;

/** Bytes that came out of a `Sealer`: version, key number, nonce, tag, cipher text. Readable by nobody without the practice's key. */
export type Sealed = Uint8Array & { readonly [sealedMark]: true };
