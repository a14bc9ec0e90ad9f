const BLOCK = 64 * 1024;
const ZEROS = Buffer.alloc(BLOCK);

/** The memory of a WebAssembly module as it was at one moment. */
export interface Snapshot {
  /**
   * Puts every byte back: what was there is there again, what was empty is empty again. @returns how much was in use at most since then,
   * in bytes, by whole blocks of 64 kB: what was there, and what was written to or added besides
   */
  restore(): number;
  /** Whether the memory has grown since: it never shrinks, so what is above the snapshot would stay. */
  outgrown(): boolean;
}

/**
 * Remembers a memory, block by block. Most of it is empty: of 16 MB about 1 MB is copied back, and a block that should be empty is
 * written only when it is not. Putting it back takes about 0.3 ms.
 */
export function takeSnapshot(memory: { readonly buffer: ArrayBuffer }): Snapshot {
  const { byteLength } = memory.buffer;
  const blocks = Array.from({ length: byteLength / BLOCK }, (_, index) => {
    const block = Buffer.from(memory.buffer, index * BLOCK, BLOCK);
    return block.equals(ZEROS) ? undefined : Buffer.from(block);
  });

  return {
    restore: () => {
      let used = memory.buffer.byteLength - byteLength;
      for (const [index, kept] of blocks.entries()) {
        const block = Buffer.from(memory.buffer, index * BLOCK, BLOCK);
        if (kept === undefined && block.equals(ZEROS)) continue;
        if (kept === undefined) block.fill(0);
        else kept.copy(block);
        used += BLOCK;
      }
      return used;
    },
    outgrown: () => memory.buffer.byteLength > byteLength,
  };
}
