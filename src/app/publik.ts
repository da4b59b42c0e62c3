import { createHash } from 'node:crypto';
import {
  isianKeLarik,
  jumlahkan,
  type KodeKontes,
  labelBaris,
  namaKontes,
  nomorTps,
  statusKeberatan,
} from '../domain/index.ts';
import { type LembarSah, readAdopted, readAdoptedSheets, readObjections } from '../store/index.ts';
import { raisedFor } from './keberatan.ts';
import { contestsOf, type KontesPleno, kontesPleno, namaPleno, type Pleno } from './pleno.ts';
import { namaTps } from './temuan.ts';

/*
 * What anybody may see: adopted sheets, and sums of adopted sheets. Nothing here reads a sheet in another state, a
 * source, a finding or a received total, so nothing of them can get out.
 */

/** A cell that no adopted sheet fills is empty in the sum too. */
const jumlahSah = (panjang: number, lembar: Iterable<LembarSah>): (number | null)[] =>
  isianKeLarik(
    jumlahkan(
      panjang,
      Array.from(lembar, (l) => l.isian),
    ).isian,
  );

type Bahan = { p: Pleno; k: KontesPleno; sah: LembarSah[]; tetap: ReadonlySet<string> };

function bahan(p: Pleno, kontes: KodeKontes): Bahan | null {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return null;
  const sah = readAdoptedSheets(p.s, kontes).filter((l) => l.tps.startsWith(p.s.wilayah));
  return { p, k: k.nilai, sah, tetap: new Set(readAdopted(p.s, kontes).keys()) };
}

/** Text that changes exactly when something public of a contest does. */
function tanda({ p, sah, tetap }: Bahan): string {
  const h = createHash('sha256').update(`${p.s.definisiHash} ${p.s.wilayah}`);
  for (const l of sah) h.update(` ${l.tps}:${l.versi}:${isianKeLarik(l.isian).join()}`);
  for (const w of [...tetap].sort()) h.update(` ${w}`);
  return h.digest('hex').slice(0, 20);
}

const milik = (x: Bahan, wilayah: string): LembarSah[] => x.sah.filter((l) => l.tps.startsWith(wilayah));

const sebut = (x: Bahan, w: { kode: string; nama: string }) => ({
  kode: w.kode,
  nama: w.nama,
  jumlah: x.k.peta.jumlahTps(w.kode),
  disahkan: milik(x, w.kode).length,
});

const desaDari = (x: Bahan) => x.k.peta.turunan(x.p.s.wilayah, 4);

/** A contest of the public view: how far it is, and every answer about it. `tanda` first: the rest only where it changed. */
export function publicContest(p: Pleno, kontes: KodeKontes) {
  const x = bahan(p, kontes);
  if (!x) return null;
  const { k } = x;
  const wilayah = p.s.wilayah;
  const ringkas = {
    kode: kontes,
    nama: namaKontes(k.kontes),
    jumlah: k.peta.jumlahTps(wilayah),
    disahkan: x.sah.length,
    ditetapkan: x.tetap.has(wilayah),
    tanda: tanda(x),
    desa: desaDari(x).map((d) => ({ ...sebut(x, d), ditetapkan: x.tetap.has(d.kode) })),
  };
  return { ringkas, rinci: () => rinci(x) };
}

function rinci(x: Bahan) {
  const { p, k } = x;
  const panjang = k.lembar.sel.length;
  const wilayah = p.s.wilayah;
  const desa = desaDari(x).map((d) => {
    const lembar = new Map(milik(x, d.kode).map((l) => [l.tps as string, l]));
    return {
      kontes: k.kode,
      ...sebut(x, d),
      ditetapkan: x.tetap.has(d.kode),
      angka: jumlahSah(panjang, lembar.values()),
      tps: k.peta.turunan(d.kode, 5).map((t) => {
        const l = lembar.get(t.kode);
        return { tps: t.kode, nomor: nomorTps(t.kode), angka: l ? isianKeLarik(l.isian) : null };
      }),
    };
  });
  const rekap = {
    kontes: k.kode,
    nama: namaPleno(p.s.definisi, wilayah),
    jumlah: k.peta.jumlahTps(wilayah),
    disahkan: x.sah.length,
    ditetapkan: x.tetap.has(wilayah),
    angka: jumlahSah(panjang, x.sah),
    desa: desa.map(({ kode, nama, jumlah, disahkan, angka }) => ({ kode, nama, jumlah, disahkan, angka })),
  };
  return { rekap, desa, formulir: formulir(k) };
}

function formulir({ kode, kontes, lembar, kata }: KontesPleno) {
  return {
    kontes: kode,
    nama: namaKontes(kontes),
    judulBagian: kata.judulBagian,
    baris: lembar.baris.map((b) => {
      const { nomor, teks, subjudul } = labelBaris(kata, b);
      return {
        id: b.id,
        bagian: b.bagian,
        satuan: b.satuan,
        sel: b.sel.map((i) => lembar.sel[i] ?? ''),
        jumlah: b.jumlah,
        nomor,
        teks,
        ...(subjudul ? { subjudul } : {}),
        ...(b.peserta ? { peserta: b.peserta } : {}),
      };
    }),
    sel: [...lembar.sel],
    suara: lembar.suara.map((i) => lembar.sel[i] ?? ''),
  };
}

/**
 * Objections and events by number: who (the contestant, not the person), where, and how they stand. What they say is read
 * out in the hall and stands in the minutes; it may name people, and is not spread from here.
 */
function publicObjections(p: Pleno) {
  return readObjections(p.s)
    .map((k) => ({
      nomor: k.nomor,
      jenis: k.jenis,
      dari: raisedFor(p, k),
      tempat: k.wilayah.length === 13 ? namaTps(p, k.wilayah) : p.peta.nama(k.wilayah),
      kontes: k.kontes,
      status: statusKeberatan(k),
      hitungUlang: k.jawab?.hitungUlang ?? null,
    }))
    .sort((a, b) => b.nomor - a.nomor);
}

/** Which plenary it is, and the objections noted so far. */
export function publicFrame(p: Pleno) {
  const { definisi, wilayah } = p.s;
  const jalur = p.peta.jalur(wilayah).filter((w) => w.kode !== wilayah);
  const keberatan = publicObjections(p);
  return {
    daftarKeberatan: keberatan,
    pleno: {
      nama: namaPleno(definisi, wilayah),
      atas: jalur.map((w) => w.nama).reverse(),
      pemilihan: definisi.pemilihan.nama,
      jenis: definisi.pemilihan.jenis,
      simulasi: definisi.simulasi,
    },
    keberatan: {
      jumlah: keberatan.length,
      selesai: keberatan.filter((k) => k.status !== 'terbuka').length,
      tanda: createHash('sha256').update(JSON.stringify(keberatan)).digest('hex').slice(0, 20),
    },
  };
}

export const publicContests = (p: Pleno): KodeKontes[] => contestsOf(p).map((k) => k.kode);
