import { kunciLembar } from '../jurnal-keadaan.ts';
import { indukTetap } from '../jurnal-rapat.ts';
import type { JejakLatihan } from './jejak.ts';
import { cocok, keLembar, keliruMeleset, keliruSel, type Tinjauan, tinjau } from './lembar-latihan.ts';
import { PERAN_TPS, type Skenario } from './skenario.ts';
import type { Keliru, Tugas } from './tipe.ts';

/** The sum on the paper is wrong: it is read as it stands, then corrected with a reason; the votes stay. */
function keliruJumlah(s: Skenario, x: Tinjauan): Keliru | null {
  const { sel, benar, lain } = s.jumlah;
  const { tps } = x.t;
  const lainSel = x.bedaKertas.find((m) => m.sel !== sel && m.diketik);
  if (lainSel)
    return keliruMeleset(
      lainSel.sel.startsWith('IV.') || lainSel.sel.startsWith('V.') ? 'PAKSA_JUMLAH' : 'KETIK',
      tps,
      lainSel,
    );
  const ada = x.nilai(sel);
  if (ada !== null && ada !== benar && ada !== lain) return keliruSel('KETIK', tps, sel, { ada, harus: benar });
  if (ada === benar && !x.dibetulkan(sel)) return keliruSel('TANPA_ALASAN', tps, sel, { ada: lain, harus: benar });
  return null;
}

/** A sheet that was adopted though something on it is not right. */
function keliruSah(s: Skenario, j: JejakLatihan, x: Tinjauan): Keliru | null {
  if (!x.disahkan) return null;
  const { tps } = x.t;
  const induk = { induk: indukTetap(j.keadaan.tetap, s.kontes, tps) ? 1 : 0 };
  const [m] = x.bedaAkhir;
  const terbuka = j.pengesahan.get(tps) ?? { salah: 0, kosong: 0 };
  if (m) {
    const k = keliruMeleset(terbuka.salah > 0 ? 'SAHKAN_ALASAN' : 'SAHKAN_KELIRU', tps, m);
    return { ...k, konteks: { ...k.konteks, ...induk } };
  }
  if (x.kosong === 0) return null;
  const sel = s.lembar.sel.find((id) => x.nilai(id) === null) ?? '';
  return keliruSel('SAHKAN_KOSONG', tps, sel, { kosong: x.kosong, ...induk });
}

/** Every sheet adopted as it should be, then both desa, then the kecamatan. */
export const tugasSahkan: Tugas = (s, j) => {
  const semua = PERAN_TPS.map((p) => tinjau(s, j, p));
  const x = tinjau(s, j, 'salahJumlah');
  const { sel, benar } = s.jumlah;
  const sah = (t: Tinjauan): boolean => t.disahkan && cocok(t, t.bedaAkhir);
  const tetap = (w: string): boolean => j.keadaan.tetap.has(kunciLembar(s.kontes, w));
  const betul = x.nilai(sel) === benar && x.dibetulkan(sel);
  // While the sum still stands as on the paper, everything else has to be there.
  const dibaca = x.dibaca && x.kosong === 0 && x.bedaKertas.every((m) => m.sel === sel);
  const kosong = s.lembar.sel.find((id) => x.nilai(id) === null);
  const belum = semua.find((t) => !sah(t)) ?? x;
  const desaBelum = s.desa.find((d) => !tetap(d)) ?? s.desa[0] ?? s.wilayah;
  return {
    butir: [
      { id: 'jumlah-baca', selesai: dibaca, tuju: keLembar(x.t.tps, kosong) },
      { id: 'jumlah-betul', selesai: betul, tuju: keLembar(x.t.tps, sel) },
      { id: 'lembar', selesai: semua.every(sah), tuju: keLembar(belum.t.tps) },
      { id: 'desa', selesai: s.desa.every(tetap), tuju: { layar: 'rekap', wilayah: desaBelum } },
      { id: 'kecamatan', selesai: tetap(s.wilayah), tuju: { layar: 'rekap', wilayah: s.wilayah } },
    ],
    keliru: semua.reduce<Keliru | null>((k, t) => k ?? keliruSah(s, j, t), null) ?? keliruJumlah(s, x),
  };
};

/** The recap document, final and made from the figures as they are. */
export const tugasCetak: Tugas = (s, j) => {
  const tuju = { layar: 'dokumen' } as const;
  const d = j.dokumen;
  const usang = d !== null && (d.seq < j.terakhir || !j.keadaan.tetap.has(kunciLembar(s.kontes, s.wilayah)));
  const keliru: Keliru | null = d?.draf
    ? { kode: 'DOKUMEN_DRAF', konteks: {}, tuju }
    : usang
      ? { kode: 'DOKUMEN_USANG', konteks: {}, tuju }
      : null;
  return { butir: [{ id: 'dokumen', selesai: d !== null && !d.draf && !usang, tuju }], keliru };
};

/** The package for the kabupaten/kota: of the recap as it was adopted, with the final document in it. */
export const tugasKirim: Tugas = (s, j) => {
  const tuju = { layar: 'kiriman' } as const;
  const p = j.paket;
  const siap = j.keadaan.tetap.has(kunciLembar(s.kontes, s.wilayah)) && j.dokumen !== null && !j.dokumen.draf;
  const usang = p !== null && (!siap || p.entri < Math.max(j.terakhir, j.dokumen?.seq ?? 0));
  const keliru: Keliru | null = usang
    ? { kode: 'PAKET_USANG', konteks: {}, tuju }
    : p !== null && !p.dokumen
      ? { kode: 'PAKET_TANPA_DOKUMEN', konteks: {}, tuju }
      : null;
  return { butir: [{ id: 'paket', selesai: p !== null && keliru === null, tuju }], keliru };
};
