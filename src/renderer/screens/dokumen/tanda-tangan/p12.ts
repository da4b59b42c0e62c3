/** A certificate file in the page's memory, as it is sent: base64. */
export type BerkasP12 = { nama: string; isi: string };

export const keBase64 = (b: Uint8Array): string => btoa(Array.from(b, (x) => String.fromCharCode(x)).join(''));

export const dariBase64 = (s: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(s), (huruf) => huruf.charCodeAt(0));
