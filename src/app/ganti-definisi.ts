import {
  berhasil,
  type Definisi,
  formulirKontes,
  gagal,
  type Hasil,
  jenisKontes,
  jsonKanonik,
  kalimatPerubahan,
  nilaiPenggantian,
  type PenilaianGanti,
} from '../domain/index.ts';
import {
  journalOfKinds,
  readDefinitionByHash,
  recordedState,
  replaceDefinition,
  sha256Hex,
  tulis,
} from '../store/index.ts';
import type { PermintaanBuatDefinisi } from './definisi-draf.ts';
import { type RingkasDefinisi, summarizeDefinition } from './definisi-ringkas.ts';
import { type Jam, namaPleno, type Pleno, tindakan } from './pleno.ts';
import { readFormulir } from './resources.ts';
import { PetaWilayah } from './wilayah.ts';

/** The definition of the open plenary: what it holds, and how it came to be in force. */
export type DefinisiPleno = {
  berlaku: RingkasDefinisi;
  /** Newest first; the last one is the plenary's own creation. */
  riwayat: {
    seq: number;
    waktu: string;
    orang: string;
    hash: string;
    alasan: string | null;
    perubahan: string[];
    jumlah: number;
  }[];
};

export function viewDefinition(p: Pleno): DefinisiPleno {
  const riwayat = journalOfKinds(p.s.db, ['pleno.dibuat', 'definisi.diganti']).map((e) => {
    const { isi } = e;
    const ganti = isi.jenis === 'definisi.diganti' ? isi : null;
    return {
      seq: e.seq,
      waktu: e.waktu,
      orang: e.pelaku.orang,
      hash: ganti?.ke ?? (isi.jenis === 'pleno.dibuat' ? isi.definisi : ''),
      alasan: e.alasan,
      perubahan: ganti?.perubahan.map((u) => u.kalimat) ?? [],
      jumlah: ganti?.jumlah ?? 0,
    };
  });
  return { berlaku: summarizeDefinition(p.s.definisi, p.s.definisiHash), riwayat: riwayat.reverse() };
}

/** A definition of the open plenary by its hash, also an earlier one. Errors: DEFINISI_DRAF_HILANG. */
export function definitionOfPleno(p: Pleno, hash: string): Hasil<Definisi> {
  const d = readDefinitionByHash(p.s, hash);
  return d ? berhasil(d) : gagal('DEFINISI_DRAF_HILANG');
}

/**
 * What lists are read as when they are to replace the definition of an open plenary: the same election, wording and
 * ballots, and the same reach, unless the person says otherwise.
 */
export function likeCurrent(p: Pleno, minta: PermintaanBuatDefinisi): PermintaanBuatDefinisi {
  const d = p.s.definisi;
  const hanyaSini = d.wilayah.every((w) => w.kode.startsWith(p.s.wilayah) || p.s.wilayah.startsWith(w.kode));
  return {
    ...minta,
    pemilihan: { ...d.pemilihan, ...minta.pemilihan },
    jenis: minta.jenis ?? [...new Set(d.kontes.map((k) => jenisKontes(k.kode)))],
    formulir: minta.formulir ?? d.formulir,
    ...(hanyaSini ? { wilayah: [p.s.wilayah] } : {}),
  };
}

/** What would change, weighed against what the plenary holds now. */
export const compareDefinition = (p: Pleno, baru: Definisi): PenilaianGanti =>
  nilaiPenggantian(p.s.definisi, baru, recordedState(p.s), p.s.wilayah);

/** Shortest reason that says anything. */
const MIN_ALASAN = 5;

export type PermintaanGanti = {
  baru: Definisi;
  /** Hash of the definition that the person looked at beside the new one. */
  berlaku: string;
  alasan?: string | undefined;
};

/**
 * Puts another definition under the open plenary, in one transaction with its journal entry. `p` must not be used
 * afterwards; the answer takes its place. Errors: DEFINISI_BERUBAH when another definition is in force than the person
 * saw, DEFINISI_SAMA, DEFINISI_DITOLAK with the first reasons, DEFINISI_ALASAN, FORMULIR_BENTUK.
 */
export function replaceOpenDefinition(p: Pleno, m: PermintaanGanti, jam: Jam): Hasil<Pleno> {
  const { baru } = m;
  if (p.s.definisiHash !== m.berlaku) return gagal('DEFINISI_BERUBAH');
  if (sha256Hex(jsonKanonik(baru)) === m.berlaku) return gagal('DEFINISI_SAMA');
  const formulir = readFormulir(baru.formulir);
  if (!formulir.ok) return formulir;
  const tanpaKata = baru.kontes.find((k) => !formulirKontes(formulir.nilai, k));
  if (tanpaKata) return gagal('FORMULIR_BENTUK', { nama: baru.formulir, sebab: `tidak memuat ${tanpaKata.kode}` });
  return tulis(p.s, (): Hasil<Pleno> => {
    // Weighed inside the transaction: figures that came meanwhile count.
    const n = compareDefinition(p, baru);
    if (n.ditolak) return gagal('DEFINISI_DITOLAK', { sebab: sebabDitolak(n) });
    const alasan = m.alasan?.trim() ?? '';
    if (n.perluAlasan && alasan.length < MIN_ALASAN) return gagal('DEFINISI_ALASAN');
    const nama = namaPleno(baru, p.s.wilayah);
    const t = tindakan(p, jam, alasan === '' ? undefined : alasan);
    const s = replaceDefinition(p.s, baru, { perubahan: n.perubahan, nama }, t);
    return berhasil({ s, peta: new PetaWilayah(baru.wilayah), formulir: formulir.nilai, kunci: p.kunci });
  });
}

/** The first things that stand in the way, as a part of a sentence. */
export function sebabDitolak(n: PenilaianGanti): string {
  const daftar = n.perubahan.filter((p) => p.ditolak).map(kalimatPerubahan);
  const semua = n.wilayahHilang ? ['wilayah pleno ini tidak ada di dalamnya', ...daftar] : daftar;
  const lain = semua.length > 3 ? `; dan ${semua.length - 3} hal lain` : '';
  return `${semua.slice(0, 3).join('; ')}${lain}`;
}
