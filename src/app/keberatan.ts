import {
  BADAN,
  berhasil,
  denganKeberatan,
  gagal,
  type Hasil,
  type IsiKeberatan,
  type JawabanKeberatan,
  jumlahMenahan,
  type KodeKontes,
  type KodeTps,
  lembarRapat,
  menyangkut,
  PENGAWAS,
  type StatusKeberatan,
  statusKeberatan,
  type Tingkat,
} from '../domain/index.ts';
import {
  answerObjection,
  type KeberatanTersimpan,
  moveSheet,
  readObjections,
  readSheet,
  recordObjection,
  tulis,
} from '../store/index.ts';
import { type Jam, kontesPleno, type Pleno, tindakan } from './pleno.ts';
import { copyHolders } from './sumber.ts';
import { namaTps } from './temuan.ts';

/** How many open objections keep this sheet from being adopted. */
export const objectionsOn = (p: Pleno, kontes: KodeKontes, tps: KodeTps): number =>
  jumlahMenahan(readObjections(p.s, tps), kontes, tps);

/** Was an objection (or event) of that number raised about this sheet or a region it lies in? */
export const objectionConcerns = (p: Pleno, nomor: number, kontes: KodeKontes, tps: KodeTps): boolean =>
  readObjections(p.s).some((k) => k.nomor === nomor && menyangkut(k, kontes, tps));

/** Sheets of a TPS follow its objections: contested while one is open, read out again once all are answered. */
function geserLembar(p: Pleno, tps: string): void {
  if (tps.length !== 13) return;
  for (const kontes of p.s.lembar.keys()) {
    const l = readSheet(p.s, kontes, tps as KodeTps);
    if (!l) continue;
    const n = objectionsOn(p, kontes, tps as KodeTps);
    const { status } = denganKeberatan(lembarRapat(l.status, l.isian), n);
    if (status !== l.status && l.status !== 'kosong') moveSheet(p.s, l, status);
  }
}

function kenali(p: Pleno, isi: IsiKeberatan): Hasil<null> {
  if (!p.peta.cari(isi.wilayah) || !isi.wilayah.startsWith(p.s.wilayah))
    return gagal('WILAYAH_TAK_DIKENAL', { wilayah: isi.wilayah });
  const kontes = isi.kontes === null ? null : kontesPleno(p, isi.kontes);
  if (kontes && !kontes.ok) return kontes;
  const asing = isi.sel.find((s) => !kontes?.ok || !kontes.nilai.lembar.indeks.has(s));
  if (asing !== undefined) return gagal('SEL_TAK_DIKENAL', { sel: asing });
  if (isi.pengaju.peran !== 'saksi') return berhasil(null);
  const { kontes: milik, peserta } = isi.pengaju;
  const pihak = copyHolders(p, milik);
  if (!pihak.ok) return pihak;
  return pihak.nilai.some((x) => x.nomor === peserta)
    ? berhasil(null)
    : gagal('KEBERATAN_BENTUK', { sebab: `peserta ${peserta} tidak ada` });
}

/**
 * Records an objection or an event; its number. An objection to a sheet that was read out makes it contested until it is
 * answered. Errors: WILAYAH_TAK_DIKENAL, KONTES_TAK_DIKENAL, SEL_TAK_DIKENAL, KEBERATAN_BENTUK.
 */
export function raiseObjection(p: Pleno, isi: IsiKeberatan, jam: Jam): Hasil<number> {
  const kenal = kenali(p, isi);
  if (!kenal.ok) return kenal;
  return tulis(p.s, (): Hasil<number> => {
    const nomor = recordObjection(p.s, isi, tindakan(p, jam));
    geserLembar(p, isi.wilayah);
    return berhasil(nomor);
  });
}

/** Answers an objection; a later answer replaces an earlier one. Errors: KEBERATAN_TIDAK_ADA. */
export function settleObjection(p: Pleno, nomor: number, jawab: JawabanKeberatan, jam: Jam): Hasil<null> {
  return tulis(p.s, (): Hasil<null> => {
    const k = answerObjection(p.s, nomor, jawab, tindakan(p, jam));
    if (!k.ok) return k;
    geserLembar(p, k.nilai.wilayah);
    return berhasil(null);
  });
}

/** Objections (not events) of a region and below that nobody answered, for one ballot or for all. */
export const openObjections = (p: Pleno, kontes: KodeKontes, wilayah: string): number =>
  readObjections(p.s, wilayah).filter(
    (k) => k.jenis === 'keberatan' && k.jawab === null && (k.kontes === null || k.kontes === kontes),
  ).length;

export type KeberatanTampil = Omit<KeberatanTersimpan, 'seq'> & {
  status: StatusKeberatan;
  namaWilayah: string;
  namaPengaju: string;
  /** Who passed it on, and under which number; null where it was raised in this meeting. */
  dari: { nama: string; nomor: number; jawaban: string } | null;
};

/** For whom somebody objects, without the name of the person. */
export function raisedFor(
  p: Pleno,
  { pengaju, asal }: Pick<KeberatanTersimpan, 'pengaju' | 'asal'>,
  tingkat: Tingkat = p.peta.cari(asal?.wilayah ?? p.s.wilayah)?.tingkat ?? 3,
): string {
  if (pengaju.peran === 'panwaslu') return PENGAWAS[tingkat];
  if (pengaju.peran === 'ppk') return BADAN[tingkat];
  const pihak = copyHolders(p, pengaju.kontes);
  const peserta = pihak.ok ? pihak.nilai.find((x) => x.nomor === pengaju.peserta)?.nama : undefined;
  return `Saksi ${String(pengaju.peserta).padStart(2, '0')}${peserta ? ` ${peserta}` : ''}`;
}

/** `PPK SERIBU UTARA` */
const namaBadan = (p: Pleno, wilayah: string): string =>
  `${BADAN[p.peta.cari(wilayah)?.tingkat ?? 3]} ${p.peta.nama(wilayah)}`;

const namaPengaju = (p: Pleno, k: KeberatanTersimpan): string =>
  `${raisedFor(p, k)}${k.pengaju.nama === '' ? '' : ` (${k.pengaju.nama})`}`;

/** Objections and events of a region and below, newest first, as people read them. */
export const viewObjections = (p: Pleno, wilayah: string, kontes?: KodeKontes): KeberatanTampil[] =>
  readObjections(p.s, wilayah)
    .filter((k) => kontes === undefined || k.kontes === null || k.kontes === kontes)
    .map((k) => {
      const { seq: _, ...isi } = k;
      return {
        ...isi,
        status: statusKeberatan(k),
        namaWilayah: k.wilayah.length === 13 ? namaTps(p, k.wilayah) : p.peta.nama(k.wilayah),
        namaPengaju: namaPengaju(p, k),
        dari: k.asal ? { nama: namaBadan(p, k.asal.wilayah), nomor: k.asal.nomor, jawaban: k.asal.jawaban } : null,
      };
    })
    .reverse();
