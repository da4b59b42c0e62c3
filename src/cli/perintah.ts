import fs from 'node:fs';
import path from 'node:path';
import {
  closePleno,
  compareSources,
  contestsOf,
  createPleno,
  createPractice,
  createPracticeToImport,
  diagnose,
  intendedContest,
  jamMesin,
  makeDocument,
  openPleno,
  type Pleno,
  recapToCsv,
  recapWorkbook,
  sebaris,
  verifyPlenary,
  viewRecap,
  walkFindings,
} from '../app/index.ts';
import {
  angka,
  angkaSel,
  berhasil,
  type Galat,
  type Hasil,
  type JenisKontes,
  jenisKontes,
  type KodeKontes,
  KodeTps,
  NAMA_KONTES,
  namaSel,
} from '../domain/index.ts';
import type { Keluaran, KodeKeluar } from './keluaran.ts';

/** The commands: each opens the plenary, calls one use case, and says the result. */
export type Umum = { data: string; keluaran: Keluaran };

/** Opens the plenary of `--data` for the time of one command. */
export async function denganPleno(
  u: Umum,
  tulis: boolean,
  kerja: (p: Pleno) => Promise<KodeKeluar> | KodeKeluar,
): Promise<KodeKeluar> {
  const p = openPleno(u.data, { tulis });
  if (!p.ok) return u.keluaran.galat(p.galat);
  try {
    return await kerja(p.nilai);
  } finally {
    closePleno(p.nilai);
  }
}

const ringkasPleno = (p: Pleno) => ({
  folder: path.resolve(p.s.folder),
  wilayah: p.s.wilayah,
  nama: p.peta.nama(p.s.wilayah),
  simulasi: p.s.definisi.simulasi,
  kontes: contestsOf(p).map((k) => k.kode),
  desa: p.peta.turunan(p.s.wilayah, 4).length,
  tps: p.peta.jumlahTps(p.s.wilayah),
  definisi: p.s.definisiHash,
});

/** Says what was created; `tambahan` and `baris` are what a command knows beside it. */
export function laporPleno(
  u: Umum,
  p: Hasil<Pleno>,
  tambahan: Record<string, unknown> = {},
  baris: readonly string[] = [],
): KodeKeluar {
  if (!p.ok) return u.keluaran.galat(p.galat);
  const r = ringkasPleno(p.nilai);
  closePleno(p.nilai);
  u.keluaran.hasil({ ...r, ...tambahan }, () =>
    [`Pleno ${r.nama} dibuat di ${r.folder}: ${r.desa} desa/kelurahan, ${angka(r.tps)} TPS.`, ...baris].join('\n'),
  );
  return 0;
}

export function simulasi(
  u: Umum,
  o: { desa: number; tps: number; benih: number; kontes?: JenisKontes[] | undefined; berkas?: string | undefined },
): KodeKeluar {
  if (o.berkas !== undefined) {
    const h = createPracticeToImport(o, o.berkas, (d, w) => createPleno(u.data, d, w));
    return h.ok ? laporPleno(u, { ok: true, nilai: h.nilai.pleno }) : u.keluaran.galat(h.galat);
  }
  return laporPleno(
    u,
    createPractice(o, (d, w) => createPleno(u.data, d, w), jamMesin),
  );
}

/** One suspected error; `sel`, `semula`, `menjadi` are its first cell, `ubahan` all of them. */
const dugaanJson = ({ sel, ...d }: ReturnType<typeof diagnose>[number]) => ({ ...sel[0], ...d, ubahan: sel });

const kataDugaan = (d: ReturnType<typeof diagnose>[number] | undefined): string[] =>
  d
    ? [
        `          dugaan: ${d.sel.map((s) => `${namaSel(s.sel)} ${angkaSel(s.semula)} → ${angkaSel(s.menjadi)}`).join(', ')}${d.terbukti ? '' : ' (tidak terbukti)'}. ${d.alasan}`,
      ]
    : [];

export function periksa(u: Umum, kontes: KodeKontes | undefined): Promise<KodeKeluar> {
  return denganPleno(u, false, (p) => {
    const hitung = { salah: 0, periksa: 0, info: 0 };
    u.keluaran.daftar(
      laporanTemuan(p, kontes, hitung),
      () => `${hitung.salah} salah, ${hitung.periksa} periksa, ${hitung.info} info.`,
    );
    return hitung.salah > 0 ? 1 : 0;
  });
}

/** Findings with their diagnosis, one at a time; `hitung` is counted along. */
function* laporanTemuan(
  p: Pleno,
  kontes: KodeKontes | undefined,
  hitung: Record<'salah' | 'periksa' | 'info', number>,
): Generator<{ nilai: unknown; teks: string[] }> {
  const semua = contestsOf(p).filter(
    (k) => kontes === undefined || k.kode === kontes || jenisKontes(k.kode) === kontes,
  );
  for (const k of semua) {
    // One diagnosis a sheet: its findings follow each other.
    let ini: { tps: string; dugaan: ReturnType<typeof diagnose> } = { tps: '', dugaan: [] };
    for (const t of walkFindings(p, k.kode, p.s.wilayah)) {
      hitung[t.severity]++;
      const tps = KodeTps.safeParse(t.wilayah);
      if (t.severity === 'salah' && tps.success && ini.tps !== t.wilayah)
        ini = { tps: t.wilayah, dugaan: diagnose(p, t.kontes, tps.data) };
      const dugaan = t.severity === 'salah' && ini.tps === t.wilayah ? ini.dugaan : [];
      const { kode, severity, wilayah, sel, nilai, pesan } = t;
      yield {
        nilai: {
          ...{ kode, severity, kontes: t.kontes, wilayah, sel, nilai, pesan },
          ...(severity === 'salah' ? { dugaan: dugaan.map(dugaanJson) } : {}),
        },
        teks:
          severity === 'info'
            ? []
            : [`${severity.padEnd(8)}${kode}  ${t.namaWilayah}: ${pesan}`, ...kataDugaan(dugaan[0])],
      };
    }
  }
}

/** Sheets beside their sources; ends with 1 where any cell differs. */
export function bandingkan(u: Umum, kontes: KodeKontes, wilayah: string | undefined): Promise<KodeKeluar> {
  return denganPleno(u, false, (p) => {
    const k = intendedContest(p, kontes, wilayah);
    const h = k.ok ? compareSources(p, k.nilai, wilayah ?? p.s.wilayah) : k;
    if (!h.ok) return u.keluaran.galat(h.galat);
    const { beda, unit } = h.nilai;
    const kataSel = (s: (typeof beda)[number]['sel'][number]): string =>
      `${namaSel(s.sel)} ${angka(s.lembar)} ≠ ${angka(s.sumber)}${s.selesai ? ' (selesai)' : ''}`;
    u.keluaran.hasil(h.nilai, () =>
      [
        ...beda.map((b) => `${b.nama}: lembar ≠ ${b.namaSumber}: ${b.sel.map(kataSel).join(', ')}`),
        ...unit.flatMap((d) =>
          h.nilai.sumber.flatMap(({ sumber, nama }) => {
            const n = d.sumber[sumber];
            return n
              ? [
                  `${d.nama}: ${nama} ${n.dibandingkan} dari ${d.lembar} lembar, ${n.berbeda} berbeda, ${n.selesai} selesai.`,
                ]
              : [];
          }),
        ),
      ].join('\n'),
    );
    return beda.some((b) => b.sel.some((s) => !s.selesai)) ? 1 : 0;
  });
}

export function rekap(
  u: Umum,
  o: { kontes: KodeKontes; wilayah: string; csv?: string; xlsx?: string },
): Promise<KodeKeluar> {
  const { kontes, wilayah } = o;
  return denganPleno(u, false, async (p) => {
    const k = intendedContest(p, kontes, wilayah);
    const r = k.ok ? viewRecap(p, k.nilai, wilayah) : k;
    if (!r.ok) return u.keluaran.galat(r.galat);
    const v = r.nilai;
    const buku = o.xlsx === undefined ? null : await recapWorkbook(p, v.kontes, wilayah, jamMesin);
    if (buku && !buku.ok) return u.keluaran.galat(buku.galat);
    const gagal =
      (o.csv === undefined ? null : tulisBerkas(o.csv, recapToCsv(p, v.kontes, v))) ??
      (o.xlsx === undefined || !buku ? null : tulisBerkas(o.xlsx, buku.nilai));
    if (gagal) return u.keluaran.galat(gagal);
    const json = {
      kontes: v.kontes,
      wilayah,
      nama: v.nama,
      tingkat: v.tingkat,
      tps: v.tps,
      isian: v.isian,
      /** Sheets that filled each cell in: what tells a sum of all from a sum of some. */
      terisi: v.terisi,
      /** Regions whose figures were received as totals, not summed from sheets. */
      ...(v.diterima ? { diterima: v.diterima } : {}),
      kolom: v.kolom.map(({ wilayah, nama, tps, isian, terisi, diterima }) => ({
        wilayah,
        nama,
        tps,
        isian,
        terisi,
        ...(diterima ? { diterima } : {}),
      })),
    };
    u.keluaran.hasil(json, () =>
      [
        `${NAMA_KONTES[jenisKontes(kontes)]}, ${v.nama}: ${v.tps.masuk} dari ${v.tps.jumlah} TPS masuk, ${v.tps.disahkan} disahkan.`,
        ...Object.keys(v.isian).map(
          (sel) =>
            `${sel.padEnd(8)}${sebaris([...v.kolom.map((k) => k.isian[sel] ?? null)])}  =  ${angkaSel(v.isian[sel] ?? null)}`,
        ),
      ].join('\n'),
    );
    return 0;
  });
}

/** Writes a file that a person named; null when it was written. */
export function tulisBerkas(jalur: string, isi: string | Uint8Array): Galat | null {
  try {
    fs.mkdirSync(path.dirname(path.resolve(jalur)), { recursive: true });
    fs.writeFileSync(jalur, isi);
    return null;
  } catch (e) {
    const sebab = e instanceof Error && 'code' in e ? String(e.code) : 'tidak dikenal';
    return { kode: 'FOLDER_TAK_TERTULIS', konteks: { jalur, sebab } };
  }
}

export function cetak(
  u: Umum,
  o: {
    model: string;
    kontes?: KodeKontes;
    rupa: 'asli' | 'blangko';
    wilayah: string;
    keluar: string;
    kertas: 'F4' | 'A4' | 'A3';
  },
): Promise<KodeKeluar> {
  return denganPleno(u, true, async (p) => {
    const k = o.kontes === undefined ? berhasil(null) : intendedContest(p, o.kontes, o.wilayah);
    if (!k.ok) return u.keluaran.galat(k.galat);
    const h = await makeDocument(p, { ...o, kontes: k.nilai }, jamMesin, { kemajuan: u.keluaran.kemajuan('Halaman') });
    if (!h.ok) return u.keluaran.galat(h.galat);
    try {
      fs.mkdirSync(path.dirname(path.resolve(o.keluar)), { recursive: true });
      fs.copyFileSync(h.nilai.berkas, o.keluar);
    } catch (e) {
      const sebab = e instanceof Error && 'code' in e ? String(e.code) : 'tidak dikenal';
      return u.keluaran.galat({ kode: 'FOLDER_TAK_TERTULIS', konteks: { jalur: o.keluar, sebab } });
    }
    const { berkas: _, ...hasil } = { ...h.nilai, keluar: path.resolve(o.keluar) };
    u.keluaran.hasil(
      hasil,
      () =>
        `${[o.model, o.kontes].filter(Boolean).join(' ')} ditulis ke ${o.keluar}: ${hasil.halaman} halaman${hasil.draf ? ' (draf)' : ''}.`,
    );
    return 0;
  });
}

export function jejak(u: Umum): Promise<KodeKeluar> {
  return denganPleno(u, false, async (p) => {
    const h = await verifyPlenary(p);
    if (!h.ok) return u.keluaran.galat(h.galat);
    u.keluaran.hasil(h.nilai, () => h.nilai.pesan);
    return h.nilai.sah ? 0 : 1;
  });
}
