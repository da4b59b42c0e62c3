import {
  jamMesin,
  namaAsal,
  noticeFileName,
  type PembetulanDariAtas,
  previewNotice,
  receiveNotice,
  savePackage,
  writeNotice,
} from '../app/index.ts';
import { angka, angkaSel } from '../domain/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import { bukaPerangkat, type UmumPerangkat } from './perangkat.ts';
import { denganPleno, type Umum } from './perintah.ts';

const kataSel = (b: PembetulanDariAtas): string =>
  `  ${b.kontes} ${b.namaTps}, ${b.label}: ${angkaSel(b.semula)} → ${angkaSel(b.menjadi)}${b.alasan === null ? '' : `. Alasan: ${b.alasan}`}`;

/** Writes a notice of what this meeting corrected in the sheets of a unit below. */
export function tulis(u: UmumPerangkat, o: { wilayah: string; keluar?: string }): Promise<KodeKeluar> {
  return denganPleno(u, true, async (p) => {
    const hp = await bukaPerangkat(u);
    if (!hp.ok) return u.keluaran.galat(hp.galat);
    const h = writeNotice(p, hp.nilai, o.wilayah, jamMesin);
    if (!h.ok) return u.keluaran.galat(h.galat);
    const { isi, sidik, urut, sudahAda, manifes } = h.nilai;
    const keluar = o.keluar ?? noticeFileName(p, o.wilayah, urut);
    const simpan = savePackage(keluar, isi);
    if (!simpan.ok) return u.keluaran.galat(simpan.galat);
    const { pembetulan } = manifes.jumlah;
    u.keluaran.hasil({ keluar, ukuran: isi.byteLength, sidik, urut, sudahAda, pembetulan }, () =>
      [
        `Pemberitahuan nomor ${angka(urut)} untuk ${namaAsal(manifes.untuk)} ditulis ke ${keluar}: ${angka(pembetulan)} sel dibetulkan${sudahAda ? '; sama dengan yang sudah pernah ditulis' : ''}.`,
        `Sidik ${sidik}`,
      ].join('\n'),
    );
    return 0;
  });
}

/** What a notice tells, and whether it would be taken here. Ends with 1 where it would not. */
export function periksa(u: Umum, isi: Uint8Array): Promise<KodeKeluar> {
  return denganPleno(u, false, (p) => {
    const h = previewNotice(p, isi);
    if (!h.ok) return u.keluaran.galat(h.galat);
    const v = h.nilai;
    const m = v.manifes;
    u.keluaran.hasil(v, () =>
      [
        `Pemberitahuan nomor ${angka(m.urut)} dari ${namaAsal(m.dari)} untuk ${namaAsal(m.untuk)}${m.simulasi ? ', SIMULASI' : ''}: utuh, ${angka(v.pembetulan.length)} sel dibetulkan di sana.`,
        `Ditandatangani ${m.perangkat.nama} (${m.perangkat.id}), kata sidik: ${v.kata}`,
        `Sidik ${v.sidik}`,
        `Penanda tangan ${v.penanda} di pleno ini.${v.sudahAda ? ' Sudah pernah diterima.' : ''}${v.lebihLama ? ' Yang lebih baru sudah diterima.' : ''}`,
        ...v.pembetulan.map(kataSel),
      ].join('\n'),
    );
    return v.penanda === 'dipercaya' && !v.lebihLama ? 0 : 1;
  });
}

export function terima(u: Umum, isi: Uint8Array): Promise<KodeKeluar> {
  return denganPleno(u, true, async (p) => {
    const h = await receiveNotice(p, isi, {}, jamMesin);
    if (!h.ok) return u.keluaran.galat(h.galat);
    u.keluaran.hasil(
      h.nilai,
      () =>
        `Pemberitahuan nomor ${angka(h.nilai.urut)} ${h.nilai.sudahAda ? 'sudah pernah diterima' : 'diterima'}: ${angka(h.nilai.pembetulan)} sel dibetulkan di tingkat di atas. Angka di sini tidak berubah.`,
    );
    return 0;
  });
}
