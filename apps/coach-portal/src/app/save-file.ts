interface MadeFile {
  fileName: string;
  mediaType: string;
  /** Base64. */
  content: string;
}

/** Hands a file that core made to the browser, to be saved. */
export function saveFile({ fileName, mediaType, content }: MadeFile): void {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
