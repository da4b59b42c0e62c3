import {
  cardTexts,
  deviceCard,
  jamMesin,
  listDevices,
  loadCardText,
  readCard,
  revokeDevice,
  trustDevice,
} from '../app/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import { bukaPerangkat, type UmumPerangkat } from './perangkat.ts';
import { denganPleno, tulisBerkas, type Umum } from './perintah.ts';

const CARA = {
  sandi: 'dilindungi kata sandi',
  pelindung: 'dilindungi sistem operasi',
  polos: 'TIDAK dilindungi: siapa pun yang dapat membaca foldernya memegang kunci ini',
} as const;

/** This computer's card: as a file, or its text for a QR code; with the words to read aloud. */
export async function kartu(u: UmumPerangkat, o: { keluar?: string; nama?: string }): Promise<KodeKeluar> {
  const hp = await bukaPerangkat(u, o.nama);
  if (!hp.ok) return u.keluaran.galat(hp.galat);
  const { kartu, kata } = deviceCard(hp.nilai);
  const { json, qr } = cardTexts(kartu);
  const galat = o.keluar === undefined ? null : tulisBerkas(o.keluar, json);
  if (galat) return u.keluaran.galat(galat);
  const { id, nama } = kartu;
  u.keluaran.hasil({ id, nama, kata, cara: hp.nilai.cara, qr, ...(o.keluar ? { keluar: o.keluar } : {}) }, () =>
    [
      `Perangkat ${nama} (${id}), kuncinya ${CARA[hp.nilai.cara]}.`,
      `Kata sidik: ${kata}`,
      o.keluar ? `Kartu ditulis ke ${o.keluar}.` : qr,
    ].join('\n'),
  );
  return 0;
}

export function daftar(u: Umum): Promise<KodeKeluar> {
  return denganPleno(u, false, (p) => {
    const semua = listDevices(p);
    u.keluaran.hasil(semua, () =>
      semua.length === 0
        ? 'Belum ada perangkat yang dipercaya.'
        : semua
            .map(
              (d) =>
                `${d.id} ${d.nama}: ${d.dipercaya ? 'dipercaya' : `dicabut (${d.alasan ?? ''})`} oleh ${d.orang}, ${d.waktu}; ${d.kata}`,
            )
            .join('\n'),
    );
    return 0;
  });
}

/** Trusts the device of a card. The words are said so that they can be compared by voice. */
export function percaya(u: Umum, asal: string): Promise<KodeKeluar> | KodeKeluar {
  const teks = loadCardText(asal);
  const k = teks.ok ? readCard(teks.nilai) : teks;
  if (!k.ok) return u.keluaran.galat(k.galat);
  return denganPleno(u, true, (p) => {
    const { kartu, kata } = k.nilai;
    const h = trustDevice(p, kartu, jamMesin);
    if (!h.ok) return u.keluaran.galat(h.galat);
    u.keluaran.hasil(
      { id: kartu.id, nama: kartu.nama, kata },
      () =>
        `Perangkat ${kartu.nama} (${kartu.id}) dipercaya. Cocokkan kata sidiknya lewat suara: ${kata}\nBila tidak cocok: perangkat cabut ${kartu.id}.`,
    );
    return 0;
  });
}

export function cabut(u: Umum, id: string, alasan: string): Promise<KodeKeluar> {
  return denganPleno(u, true, (p) => {
    const h = revokeDevice(p, id, alasan, jamMesin);
    if (!h.ok) return u.keluaran.galat(h.galat);
    u.keluaran.hasil({ id }, () => `Kepercayaan kepada perangkat ${id} dicabut; yang sudah diterima tetap.`);
    return 0;
  });
}
