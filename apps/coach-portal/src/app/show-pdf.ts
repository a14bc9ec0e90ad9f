const KEPT_MS = 60_000;

/** Opens a PDF in a tab of its own. The tab is opened at the press itself, because a browser blocks one that comes later. */
export function openPdfTab(): { show(base64: string): void; close(): void } {
  const tab = window.open("", "_blank");
  return {
    show(base64) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const address = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
      if (tab) tab.location.href = address;
      window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    },
    close: () => tab?.close(),
  };
}
