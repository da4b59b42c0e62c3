const AKHIR = 0x06054b50;
const PUSAT = 0x02014b50;
const LOKAL = 0x04034b50;
/** 1 January 1980, 00:00: the earliest time a zip can say. */
const WAKTU = 0x0021_0000;

/**
 * Sets the time of every part of a small zip (a workbook) to the same moment, in place: a library that takes it from the
 * clock would give other bytes for the same content. Throws RangeError where the bytes are no such zip.
 */
export function waktuTetapZip(zip: Uint8Array): Uint8Array {
  const v = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // Written without a comment: the end record is the last thing.
  const akhir = zip.byteLength - 22;
  if (akhir < 0 || v.getUint32(akhir, true) !== AKHIR) throw new RangeError('zip tanpa akhir');
  let p = v.getUint32(akhir + 16, true);
  for (let n = v.getUint16(akhir + 10, true); n > 0; n--) {
    const lokal = v.getUint32(p + 42, true);
    if (v.getUint32(p, true) !== PUSAT || v.getUint32(lokal, true) !== LOKAL) throw new RangeError('zip rusak');
    v.setUint32(p + 12, WAKTU, true);
    v.setUint32(lokal + 10, WAKTU, true);
    p += 46 + v.getUint16(p + 28, true) + v.getUint16(p + 30, true) + v.getUint16(p + 32, true);
  }
  return zip;
}
