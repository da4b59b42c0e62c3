import decodeQR from 'qr/decode.js';

/** Longest side at which a photo is looked at: more only costs time. */
const SISI = [1600, 1000, 2400];

async function gambar(berkas: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(berkas);
  try {
    const img = new Image();
    img.src = url;
    await img.decode();
    return img;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Text of a QR code on a photo; null where none is found. */
export async function pindai(berkas: Blob): Promise<string | null> {
  const img = await gambar(berkas);
  for (const sisi of SISI) {
    const skala = Math.min(1, sisi / Math.max(img.naturalWidth, img.naturalHeight));
    const kanvas = document.createElement('canvas');
    kanvas.width = Math.max(1, Math.round(img.naturalWidth * skala));
    kanvas.height = Math.max(1, Math.round(img.naturalHeight * skala));
    const ctx = kanvas.getContext('2d');
    if (!ctx) return null;
    ctx.drawImage(img, 0, 0, kanvas.width, kanvas.height);
    try {
      return decodeQR(ctx.getImageData(0, 0, kanvas.width, kanvas.height));
    } catch {
      // Not found at this size.
    }
  }
  return null;
}
