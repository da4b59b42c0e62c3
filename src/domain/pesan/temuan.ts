import type { Temuan } from '../aturan/temuan.ts';
import { angka } from '../format.ts';
import type { IdSel } from '../lembar.ts';

/** A finding in words: what is wrong, and which line of the paper to look at. */
export type PesanTemuan = { kalimat: string; langkah: string };

const teks = (v: string | number | null | undefined): string =>
  v === null || v === undefined ? '–' : typeof v === 'number' ? angka(v) : v;

const BACA_ULANG = 'Baca kembali baris itu pada C.Hasil plano.';

/** Cell id as people say it: `I.B1.L` → `I.B.1 (L)`. */
export function namaSel(id: IdSel): string {
  const lpj = /^(.*)\.([LPJ])$/.exec(id);
  const inti = (lpj?.[1] ?? id).replace(/\.([AB])(\d)/g, '.$1.$2');
  return lpj ? `${inti} (${lpj[2] === 'J' ? 'jumlah' : lpj[2]})` : inti;
}

const namaDaftar = (s: string | number | null | undefined): string =>
  String(s ?? '')
    .split(/( \+ |, )/)
    .map((p) => (/^[IV]+\./.test(p) ? namaSel(p) : p))
    .join('');

function pesanSelisih(t: Temuan, hubungan: string, langkah: string): PesanTemuan {
  const k = t.konteks;
  const selisih = Math.abs(Number(k.selisih));
  return {
    kalimat: `${namaDaftar(k.kiri)} tertulis ${teks(k.nilai)}, ${hubungan} ${namaDaftar(k.kanan)} = ${teks(k.jumlah)} (selisih ${angka(selisih)}).`,
    langkah,
  };
}

const pesanBeda = (t: Temuan, langkah: string): PesanTemuan => ({
  kalimat: `${namaDaftar(t.konteks.sel)}: ${teks(t.konteks.pertama)} ${teks(t.konteks.nilai)}, ${teks(t.konteks.kedua)} ${teks(t.konteks.lain)} (selisih ${angka(Math.abs(Number(t.konteks.selisih)))}).`,
  langkah,
});

const pesanBelum = (t: Temuan): PesanTemuan => ({
  kalimat: `${namaDaftar(t.konteks.belum)} belum diisi, jadi ${namaDaftar(t.konteks.kiri)} belum dapat dibandingkan dengan ${namaDaftar(t.konteks.kanan)}.`,
  langkah: 'Isi dari C.Hasil plano.',
});

const POLA: Readonly<Record<string, (k: Temuan['konteks']) => string>> = {
  'tanpa-suara': (k) => `Tidak ada satu suara pun, padahal DPT ${teks(k.dpt)}.`,
  'satu-peserta': (k) => `Semua ${teks(k.sah)} suara sah untuk satu peserta.`,
  'semua-hadir': (k) => `Semua ${teks(k.dpt)} pemilih DPT tercatat menggunakan hak pilih.`,
  'banyak-tidak-sah': (k) => `Suara tidak sah ${teks(k.tidakSah)} dari ${teks(k.semua)}, lebih dari 20 %.`,
};

const PENYUSUN: Readonly<Record<Temuan['kode'], (t: Temuan) => PesanTemuan>> = {
  S101: (t) => pesanSelisih(t, 'penjumlahan', BACA_ULANG),
  S102: (t) => pesanSelisih(t, 'penjumlahan', 'Baca kembali baris B.1 sampai B.4 pada C.Hasil plano.'),
  S201: (t) => pesanSelisih(t, 'penjumlahan', 'Baca kembali bagian II pada C.Hasil plano.'),
  S301: (t) => pesanSelisih(t, 'penjumlahan', 'Baca kembali baris perolehan suara dan V.A pada C.Hasil plano.'),
  S302: (t) => pesanSelisih(t, 'penjumlahan', 'Baca kembali suara partai dan suara calon pada C.Hasil plano.'),
  S303: (t) => pesanSelisih(t, 'penjumlahan', 'Baca kembali V.A, V.B, dan V.C pada C.Hasil plano.'),
  S401: (t) => pesanSelisih(t, 'sedangkan', 'Baca kembali II.2 dan V.C pada C.Hasil plano.'),
  S402: (t) =>
    pesanSelisih(
      t,
      'sedangkan',
      'Baca kembali I.B.4 dan V.C. Bila tetap berbeda, ini alasan penghitungan suara ulang.',
    ),
  S403: (t) => pesanSelisih(t, 'sedangkan', 'Baca kembali I.B.4 dan II.2 pada C.Hasil plano.'),
  S501: (t) => pesanSelisih(t, 'melebihi', 'Baca kembali A dan B.1; mungkin DPT dan pengguna DPT tertukar.'),
  S502: (t) => pesanSelisih(t, 'melebihi', 'Baca kembali bagian III dan B.4.'),
  S503: (t) => pesanSelisih(t, 'melebihi', 'Baca kembali II.1 dan V.C pada C.Hasil plano.'),
  S504: (t) => ({
    kalimat:
      t.konteks.min === t.konteks.maks
        ? `Surat suara diterima ${teks(t.konteks.diterima)}; DPT ${teks(t.konteks.dpt)} ditambah cadangan ${String(t.konteks.persen).replace('.', ',')} % = ${teks(t.konteks.min)}.`
        : `Surat suara diterima ${teks(t.konteks.diterima)}; DPT ${teks(t.konteks.dpt)} ditambah cadangan ${String(t.konteks.persen).replace('.', ',')} % = ${teks(t.konteks.min)} sampai ${teks(t.konteks.maks)}.`,
    langkah: 'Baca kembali I.A dan II.1; bila memang demikian, catat alasannya.',
  }),
  S505: (t) => ({
    kalimat: `DPT ${teks(t.konteks.dpt)} melebihi ${teks(t.konteks.maks)} pemilih untuk satu TPS.`,
    langkah: 'Baca kembali I.A pada C.Hasil plano.',
  }),
  S506: (t) =>
    t.konteks.keadaan === 'kosong'
      ? { kalimat: 'Lembar ini belum diisi sama sekali.', langkah: 'Bacakan dan isi dari C.Hasil plano.' }
      : {
          kalimat: `Baru ${teks(t.konteks.terisi)} dari ${teks(t.konteks.jumlah)} sel terisi; yang kosong ada di bagian ${teks(t.konteks.bagian)}.`,
          langkah: 'Isi sel yang kosong dari C.Hasil plano; kosong tidak sama dengan nol.',
        },
  S507: (t) => ({
    kalimat: POLA[String(t.konteks.pola)]?.(t.konteks) ?? 'Pola yang jarang terjadi.',
    langkah: 'Sah menurut hukum, tetapi baca sekali lagi untuk memastikan.',
  }),
  X601: (t) => ({
    kalimat: `${namaDaftar(t.konteks.sel)} tertulis ${teks(t.konteks.nilai)}; jenis pemilihan lain di TPS ini: ${teks(t.konteks.rincian)}.`,
    langkah: 'DPT satu TPS sama untuk semua jenis pemilihan. Cocokkan dengan daftar pemilih.',
  }),
  X602: (t) => ({
    kalimat: `${namaDaftar(t.konteks.sel)} tertulis ${teks(t.konteks.nilai)}; jenis pemilihan lain di TPS ini: ${teks(t.konteks.rincian)}.`,
    langkah: 'Cocokkan dengan daftar hadir; bila memang demikian, catat alasannya.',
  }),
  X603: (t) => ({
    kalimat: `DPTb ${teks(t.konteks.nilai)}, padahal pada PPWP ${teks(t.konteks.ppwp)}.`,
    langkah: 'Pemilih pindahan selalu menerima surat suara PPWP. Cocokkan dengan daftar hadir DPTb.',
  }),
  T701: (t) => pesanBeda(t, 'Buka lembar di bawahnya dan cari baris yang berbeda.'),
  T703: (t) => pesanBeda(t, 'Buka C.Hasil TPS yang dipersoalkan dan betulkan di sana.'),
  B801: (t) => pesanBeda(t, 'C.Hasil plano yang menentukan; betulkan Sirekap bila perlu.'),
  B802: (t) => pesanBeda(t, 'Cocokkan keduanya di hadapan saksi dan Panwaslu.'),
  B804: (t) => pesanBeda(t, 'Baca lagi baris ini pada C.Hasil plano; yang salah ketik dibetulkan.'),
  T702: (t) => ({
    kalimat: `Rekap ini baru berisi ${teks(t.konteks.masuk)} dari ${teks(t.konteks.jumlah)} TPS.`,
    langkah: 'Lengkapi TPS yang belum masuk sebelum rekap ditetapkan.',
  }),
  B803: (t) => ({
    kalimat: `Berkas ${teks(t.konteks.berkas)} memuat angka lain: ${teks(t.konteks.rincian)}. Angka yang tercatat tidak diubah.`,
    langkah: 'Bandingkan keduanya dengan C.Hasil plano, lalu perbaiki lembar bila perlu.',
  }),
};

export function pesanTemuan(t: Temuan): PesanTemuan {
  return t.konteks.keadaan === 'belum-diisi' ? pesanBelum(t) : PENYUSUN[t.kode](t);
}
