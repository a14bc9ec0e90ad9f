/** What was typed longer ago than this is gone: no session lasts longer, so no key for it is left either. */
const OLDEST_MS = 12 * 60 * 60 * 1000;
const DATABASE = "hervat-drafts";
const STORE = "sealed";

interface SealedDraft {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly at: number;
}

/** Drafts on the disk of this device, as noise. */
export interface DraftVault {
  put(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** All that this key opens; what it does not open, or is too old, is thrown away. */
  open(): Promise<Map<string, string>>;
}

/**
 * AES-256-GCM, bound to the name of the draft. The key cannot be taken out again and is nowhere but in the memory of this page;
 * core makes it from the session and cannot make it any more once that ended.
 *
 * @param keyBytes 32 bytes, emptied here
 */
export async function openDraftVault(keyBytes: Uint8Array<ArrayBuffer>): Promise<DraftVault> {
  const key = await crypto.subtle.importKey("raw", keyBytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  keyBytes.fill(0);
  const database = await openDatabase();
  const bound = (iv: Uint8Array<ArrayBuffer>, name: string) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) });

  async function opened(name: string, { iv, sealed, at }: SealedDraft): Promise<string | undefined> {
    if (Date.now() - at > OLDEST_MS) return undefined;
    try {
      return new TextDecoder().decode(await crypto.subtle.decrypt(bound(iv, name), key, sealed));
    } catch {
      // Of an earlier session: nobody opens it any more.
      return undefined;
    }
  }

  return {
    async put(name, text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(bound(iv, name), key, new TextEncoder().encode(text));
      await run(database, "readwrite", (store) => store.put({ iv, sealed, at: Date.now() } satisfies SealedDraft, name));
    },
    async remove(name) {
      await run(database, "readwrite", (store) => store.delete(name));
    },
    async open() {
      const names = await run(database, "readonly", (store) => store.getAllKeys());
      const found = new Map<string, string>();
      for (const name of names) {
        if (typeof name !== "string") continue;
        const draft: SealedDraft | undefined = await run(database, "readonly", (store) => store.get(name));
        const text = draft && (await opened(name, draft));
        if (text === undefined) await run(database, "readwrite", (store) => store.delete(name));
        else found.set(name, text);
      }
      return found;
    },
  };
}

/** Nothing of it stays on the disk. */
export function destroyDraftVault(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    // Another tab may still hold it open; it is emptied there as soon as that tab hears of it.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

function run<Value>(database: IDBDatabase, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const request = ask(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}
