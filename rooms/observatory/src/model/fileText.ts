/** The text of a file: UTF-8 when the whole of it is; else the code page that Polish spreadsheets write. */
export function fileText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1250").decode(bytes);
  }
}
