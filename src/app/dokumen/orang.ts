import { isiTemplat, type KodeKontes, type Kontes, type Orang, type Penerima, pengutus } from '../../domain/index.ts';
import type { PenandaTangan } from '../../minutes/index.ts';
import { readPeople } from '../../store/index.ts';
import type { Pleno } from '../pleno.ts';
import type { PenandaKotak } from './model.ts';
import { tingkatPleno } from './wilayah.ts';

const aktif = (p: Pleno): Orang[] => readPeople(p.s).filter((o) => o.aktif);

/** Ketua, then anggota in the order in which they were recorded: the order of the form's boxes. */
function anggotaBadan(p: Pleno): (Orang | null)[] {
  const orang = aktif(p);
  const urut = [...orang.filter((o) => o.peran === 'ketua'), ...orang.filter((o) => o.peran === 'anggota')];
  // Without a ketua the first box stays a line to write on.
  return [...(urut[0]?.peran === 'ketua' ? [] : [null]), ...urut];
}

/** What stands in the boxes of those who do not sign, by person (see `catatanKotak`). */
type Catatan = ReadonlyMap<number, string>;

function isiKotak(o: Orang, catatan: Catatan): PenandaTangan {
  const teks = catatan.get(o.id);
  return { nama: o.nama, ...(teks === undefined ? {} : { catatan: teks }) };
}

export const penyelenggara = (p: Pleno, catatan: Catatan): PenandaTangan[] =>
  anggotaBadan(p).map((o) => (o === null ? {} : isiKotak(o, catatan)));

export const ketua = (p: Pleno): string | null => aktif(p).find((o) => o.peran === 'ketua')?.nama ?? null;

const semuaPeserta = (k: Kontes) => (k.bentuk === 'partai' ? k.partai : k.bentuk === 'calon' ? k.calon : k.paslon);

/** Contestants of a ballot that send saksi. */
export const peserta = (k: Kontes): { nomor: number; nama: string }[] =>
  semuaPeserta(k)
    .filter((x) => !x.kolomKosong)
    .map((x) => ({ nomor: x.nomor, nama: x.nama }));

/** Saksi of a contestant; a party's are the same on all its ballots. */
function saksiDari(p: Pleno, kontes: KodeKontes, nomor: number): Orang[] {
  const kunci = pengutus({ kontes, peserta: nomor });
  return aktif(p).filter((o) => o.peran === 'saksi' && pengutus(o) === kunci);
}

/** Saksi by the number of their contestant, for the signature strip: the first one recorded. */
export function saksiPenandaTangan(p: Pleno, k: Kontes, catatan: Catatan): Map<number, PenandaTangan> {
  const hasil = new Map<number, PenandaTangan>();
  for (const x of peserta(k)) {
    const o = saksiDari(p, k.kode, x.nomor)[0];
    if (o) hasil.set(x.nomor, isiKotak(o, catatan));
  }
  return hasil;
}

/**
 * Who stands in each box of the signature strip: the body, then (with a ballot) its saksi. The same groups and order as
 * the boxes that `penyelenggara` and `saksiPenandaTangan` fill; null for a box without a name.
 */
export function orangDiKotak(p: Pleno, k: Kontes | null, catatan: Catatan): (PenandaKotak | null)[][] {
  const isi = (o: Orang | null | undefined): PenandaKotak | null => (o ? { id: o.id, ...isiKotak(o, catatan) } : null);
  const badan = anggotaBadan(p).map(isi);
  if (!k) return [badan];
  return [badan, semuaPeserta(k).map((x) => (x.kolomKosong ? null : isi(saksiDari(p, k.kode, x.nomor)[0])))];
}

/** Who gets a copy of a ballot's documents: every contestant, then the supervisors. */
export function penerimaSalinan(p: Pleno, k: Kontes): (Penerima & { pihak: string; orang: string[] })[] {
  const pengawas = p.formulir.tingkat[tingkatPleno(p)].pengawas;
  return [
    ...peserta(k).map((x) => {
      const orang = saksiDari(p, k.kode, x.nomor).map((o) => o.nama);
      const nama = isiTemplat('Saksi {nomor} {peserta}', { nomor: String(x.nomor).padStart(2, '0'), peserta: x.nama });
      return { kunci: `saksi.${x.nomor}`, nama: orang[0] ? `${nama} – ${orang[0]}` : nama, pihak: nama, orang };
    }),
    {
      kunci: 'panwaslu',
      nama: pengawas,
      pihak: pengawas,
      orang: aktif(p)
        .filter((o) => o.peran === 'panwaslu')
        .map((o) => o.nama),
    },
  ];
}
