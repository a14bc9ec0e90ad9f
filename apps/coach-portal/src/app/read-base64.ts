/** The bytes of a chosen file as base64, as core takes them. @throws DOMException when the file can no longer be read. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => {
      const address = String(reader.result);
      // "data:text/csv;base64,QQ==", or "data:" alone for an empty file.
      resolve(address.slice(address.indexOf(",") + 1).replace(/^data:.*$/, ""));
    };
    reader.readAsDataURL(file);
  });
}
